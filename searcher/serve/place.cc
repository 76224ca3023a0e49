#include "searcher/serve/place.hh"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "schema/text/numbers.hh"

namespace kamervragen::serve {
namespace {

constexpr std::string_view unix_mark = "unix:";
constexpr int backlog = 511;
/// The first descriptor that systemd hands over: sd_listen_fds(3).
constexpr int first_handed_over = 3;

tl::unexpected<Error> cannot_listen(const Place& place, int error) {
  return fail(Code::cannot_listen, {{"place", place.text()}, {"why", std::strerror(error)}});
}

bool is_handed_over() {
  const char* process = std::getenv("LISTEN_PID");
  const char* sockets = std::getenv("LISTEN_FDS");
  if (!process || !sockets) return false;
  return text::whole_number<long>(process) == static_cast<long>(::getpid()) && text::whole_number<int>(sockets) == 1;
}

Result<Listener> listening(const Place& place, int descriptor, const sockaddr* address, socklen_t size) {
  Listener out(descriptor);
  if (::bind(descriptor, address, size) != 0 || ::listen(descriptor, backlog) != 0) return cannot_listen(place, errno);
  return out;
}

int new_socket(int family) { return ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0); }

/// Removes a socket at which nobody listens any more; anything else stays.
void remove_left_over(const std::filesystem::path& path, const sockaddr_un& address) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0 || !S_ISSOCK(found.st_mode)) return;
  const Listener probe(new_socket(AF_UNIX));
  const bool answered = ::connect(probe.descriptor(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  if (!answered && errno == ECONNREFUSED) ::unlink(path.c_str());
}

Result<Listener> listen_in_files(const Place& place) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const auto path = place.socket.string();
  if (path.size() >= sizeof address.sun_path) return cannot_listen(place, ENAMETOOLONG);
  path.copy(address.sun_path, path.size());
  remove_left_over(place.socket, address);
  const int descriptor = new_socket(AF_UNIX);
  if (descriptor < 0) return cannot_listen(place, errno);
  return listening(place, descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address);
}

/// The port that the system chose.
std::uint16_t port_of(int descriptor, std::uint16_t asked) {
  sockaddr_storage bound{};
  socklen_t size = sizeof bound;
  if (::getsockname(descriptor, reinterpret_cast<sockaddr*>(&bound), &size) != 0) return asked;
  if (bound.ss_family == AF_INET6) return ntohs(reinterpret_cast<const sockaddr_in6&>(bound).sin6_port);
  return ntohs(reinterpret_cast<const sockaddr_in&>(bound).sin_port);
}

Result<Listener> listen_on_network(Place& place) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* list = nullptr;
  const auto port = std::to_string(place.port);
  if (const int error = ::getaddrinfo(place.host.c_str(), port.c_str(), &wanted, &list); error != 0)
    return fail(Code::cannot_listen, {{"place", place.text()}, {"why", ::gai_strerror(error)}});
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> found(list, ::freeaddrinfo);
  const int descriptor = new_socket(found->ai_family);
  if (descriptor < 0) return cannot_listen(place, errno);
  // A server that starts again need not wait until the connections of the last one are forgotten.
  const int on = 1;
  ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  auto out = listening(place, descriptor, found->ai_addr, found->ai_addrlen);
  if (out) place.port = port_of(descriptor, place.port);
  return out;
}

}  // namespace

std::string Place::text() const {
  if (!socket.empty()) return fmt::format("{}{}", unix_mark, socket.string());
  return host.find(':') == std::string::npos ? fmt::format("{}:{}", host, port) : fmt::format("[{}]:{}", host, port);
}

Result<Place> parse_place(std::string_view text) {
  const auto bad = [&] { return fail(Code::bad_listening_place, {{"text", text}}); };
  if (text.starts_with(unix_mark)) {
    const auto path = text.substr(unix_mark.size());
    if (path.empty()) return bad();
    return Place{.socket = path};
  }
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return bad();
  auto host = text.substr(0, colon);
  const auto port = text::whole_number<std::uint16_t>(text.substr(colon + 1));
  if (!port) return bad();
  if (host.starts_with('[') != host.ends_with(']')) return bad();
  if (host.starts_with('['))
    host = host.substr(1, host.size() - 2);
  else if (host.find(':') != std::string_view::npos)
    return bad();
  if (host.empty()) return bad();
  return Place{.host = std::string(host), .port = *port};
}

Listener::~Listener() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

int Listener::take() { return std::exchange(descriptor_, -1); }

Result<Listener> listen_at(Place& place) {
  if (is_handed_over()) return Listener(first_handed_over);
  return place.socket.empty() ? listen_on_network(place) : listen_in_files(place);
}

}  // namespace kamervragen::serve
