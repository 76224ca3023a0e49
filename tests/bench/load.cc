// Requests by the clock, whatever comes back: what a server's clients see where they do not wait for each other.
//
//   load PORT RATE SECONDS [CONNECTIONS] <targets
//
// Sends the targets, one a line, in turn and again and again, RATE a second, to 127.0.0.1. The latency of a response
// counts from the moment that its request was due: one that had to wait for a connection has waited. Prints a line:
// requests, statuses, percentiles in milliseconds, and errors (a connection that broke, no answer within ten seconds).
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <iostream>
#include <map>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds patience{10};

struct Connection {
  int descriptor = -1;
  bool busy = false;
  Clock::time_point due;
  std::string got;
  std::size_t wanted = 0;  ///< of the whole response; 0 until its head is there
  bool chunked = false;
};

class Load {
 public:
  Load(std::uint16_t port, double rate, double seconds, std::size_t connections, std::vector<std::string> targets)
      : port_(port), interval_(1e9 / rate), requests_(static_cast<std::size_t>(rate * seconds)), targets_(targets) {
    poll_ = ::epoll_create1(0);
    connections_.resize(connections);
    for (auto& one : connections_) open(one);
  }

  void run() {
    const auto begin = Clock::now();
    std::size_t sent = 0;
    while (answered_ < requests_) {
      const auto now = Clock::now();
      for (; sent < requests_ && due(begin, sent) <= now; ++sent) waiting_.push_back(sent);
      while (!waiting_.empty() && send_one(begin)) continue;
      cut(now);
      const auto next = sent < requests_ ? due(begin, sent) - now : std::chrono::nanoseconds(5'000'000);
      wait(std::clamp<long>(next.count() / 1'000'000, 0, 5));
    }
    seconds_ = std::chrono::duration<double>(Clock::now() - begin).count();
  }

  void print() {
    std::ranges::sort(latencies_);
    const auto at = [&](double share) {
      return latencies_.empty() ? 0 : latencies_[static_cast<std::size_t>(share * (latencies_.size() - 1))];
    };
    std::printf("%zu requests in %.1f s;", requests_, seconds_);
    for (const auto& [status, count] : statuses_) std::printf(" %d: %zu", status, count);
    std::printf("; errors %zu; ms p50 %.2f p95 %.2f p99 %.2f most %.2f", errors_, at(.5), at(.95), at(.99), at(1));
    if (!refused_.empty()) {
      std::ranges::sort(refused_);
      std::printf("; 503 p50 %.2f p99 %.2f", refused_[refused_.size() / 2], refused_[refused_.size() * 99 / 100]);
    }
    std::printf("\n");
  }

 private:
  Clock::time_point due(Clock::time_point begin, std::size_t request) const {
    return begin + std::chrono::nanoseconds(static_cast<long>(interval_ * static_cast<double>(request)));
  }

  void open(Connection& one) {
    if (one.descriptor >= 0) ::close(one.descriptor);
    one = {};
    one.descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port_);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(one.descriptor, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) {
      std::perror("load: connect");
      std::exit(1);
    }
    const int on = 1;
    ::setsockopt(one.descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    epoll_event event{.events = EPOLLIN, .data = {.ptr = &one}};
    ::epoll_ctl(poll_, EPOLL_CTL_ADD, one.descriptor, &event);
  }

  /// False where every connection is busy.
  bool send_one(Clock::time_point begin) {
    const auto free = std::ranges::find(connections_, false, &Connection::busy);
    if (free == connections_.end()) return false;
    const auto request = waiting_.front();
    waiting_.pop_front();
    const auto text = "GET " + targets_[request % targets_.size()] + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    free->due = due(begin, request);
    free->busy = true;
    free->got.clear();
    free->wanted = 0;
    if (::send(free->descriptor, text.data(), text.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(text.size()))
      fail(*free);
    return true;
  }

  void fail(Connection& one) {
    ++errors_;
    ++answered_;
    open(one);
  }

  /// A connection whose answer does not come.
  void cut(Clock::time_point now) {
    for (auto& one : connections_)
      if (one.busy && now - one.due > patience) fail(one);
  }

  void wait(long milliseconds) {
    std::array<epoll_event, 256> events;
    const int count =
        ::epoll_wait(poll_, events.data(), static_cast<int>(events.size()), static_cast<int>(milliseconds));
    for (int i = 0; i < count; ++i) receive(*static_cast<Connection*>(events[static_cast<std::size_t>(i)].data.ptr));
  }

  void receive(Connection& one) {
    static std::array<char, 1 << 17> buffer;
    const auto size = ::recv(one.descriptor, buffer.data(), buffer.size(), 0);
    if (size <= 0) {
      if (one.busy) return fail(one);
      return open(one);  // it was idle, and the server ended it
    }
    one.got.append(buffer.data(), static_cast<std::size_t>(size));
    if (one.wanted == 0 && !one.chunked) read_head(one);
    const bool whole = one.chunked ? one.got.ends_with("0\r\n\r\n") : one.wanted > 0 && one.got.size() >= one.wanted;
    if (whole) finish(one);
  }

  static void read_head(Connection& one) {
    const auto end = one.got.find("\r\n\r\n");
    if (end == std::string::npos) return;
    constexpr std::string_view name = "\r\nContent-Length: ";
    const auto place = one.got.find(name);
    if (place != std::string::npos && place < end)
      one.wanted = end + 4 + std::strtoul(one.got.c_str() + place + name.size(), nullptr, 10);
    else
      one.chunked = true;
  }

  void finish(Connection& one) {
    const auto took = std::chrono::duration<double, std::milli>(Clock::now() - one.due).count();
    const int status = std::atoi(one.got.c_str() + std::strlen("HTTP/1.1 "));
    ++statuses_[status];
    (status == 503 ? refused_ : latencies_).push_back(took);
    ++answered_;
    one.busy = one.chunked = false;
    one.wanted = 0;
  }

  std::uint16_t port_;
  double interval_;  ///< nanoseconds
  std::size_t requests_, answered_ = 0, errors_ = 0;
  std::vector<std::string> targets_;
  int poll_ = -1;
  std::vector<Connection> connections_;
  std::deque<std::size_t> waiting_;  ///< due, and not sent
  std::vector<double> latencies_, refused_;
  std::map<int, std::size_t> statuses_;
  double seconds_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) {
    std::fprintf(stderr, "usage: load PORT RATE SECONDS [CONNECTIONS] <targets\n");
    return 2;
  }
  std::vector<std::string> targets;
  for (std::string line; std::getline(std::cin, line);)
    if (!line.empty()) targets.push_back(line);
  if (targets.empty()) return 2;
  Load load(static_cast<std::uint16_t>(std::atoi(arguments[1])), std::atof(arguments[2]), std::atof(arguments[3]),
            count > 4 ? static_cast<std::size_t>(std::atoi(arguments[4])) : 64, std::move(targets));
  load.run();
  load.print();
}
