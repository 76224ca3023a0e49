#include "corpus/network/fetch.hh"

#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "corpus/network/polite.hh"
#include "tests/corpus/harvest/fake_service.hh"

namespace kamervragen::test {
using namespace network;

namespace {
std::optional<std::string> accept_xml(const Reply& r) {
  if (r.body.starts_with("<")) return std::nullopt;
  return "not XML";
}

/// A service on this machine that gives one answer to the first who asks.
class OneAnswer {
 public:
  explicit OneAnswer(std::string answer) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket_, plain, size) != 0 || ::listen(socket_, 1) != 0 || ::getsockname(socket_, plain, &size) != 0)
      throw std::runtime_error("no socket to listen on");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this, answer = std::move(answer)] {
      const int client = ::accept(socket_, nullptr, nullptr);
      char request[4096];
      [[maybe_unused]] const auto asked = ::read(client, request, sizeof request);
      [[maybe_unused]] const auto told = ::write(client, answer.data(), answer.size());
      ::close(client);
    });
  }
  ~OneAnswer() {
    thread_.join();
    ::close(socket_);
  }
  OneAnswer(const OneAnswer&) = delete;
  OneAnswer& operator=(const OneAnswer&) = delete;

  std::string url() const { return fmt::format("http://127.0.0.1:{}/", port_); }

 private:
  int socket_;
  int port_ = 0;
  std::thread thread_;
};
}  // namespace

TEST_CASE("what passes is asked again, what stays is an error that says so") {
  struct Row {
    const char* what;
    std::vector<Reply> replies;
    std::size_t asked;
    const char* code;  // empty: a reply
  };
  const auto good = ok("<a/>");
  const std::vector<Row> rows{
      {"at once", {good}, 1, ""},
      {"429 passes", {status(429), status(429), good}, 3, ""},
      {"500 passes", {status(500), good}, 2, ""},
      {"503 passes", {status(503), good}, 2, ""},
      {"504 passes", {status(504), good}, 2, ""},
      {"a time-out passes", {trouble(Trouble::timeout), good}, 2, ""},
      {"a reset passes", {trouble(Trouble::broken), good}, 2, ""},
      {"no connection passes", {trouble(Trouble::unreachable), good}, 2, ""},
      {"half a body passes", {ok("half"), good}, 2, ""},
      {"404 is an answer", {status(404)}, 1, ""},
      {"410 is an answer", {status(410)}, 1, ""},
      {"429 stays", {status(429)}, 4, "too-many-requests"},
      {"500 stays", {status(500)}, 4, "server-error"},
      {"a time-out stays", {trouble(Trouble::timeout)}, 4, "timeout"},
      {"a reset stays", {trouble(Trouble::broken)}, 4, "connection-broken"},
      {"no connection stays", {trouble(Trouble::unreachable)}, 4, "unreachable"},
      {"half a body stays", {ok("half")}, 4, "unusable-answer"},
      {"too large is not asked again", {trouble(Trouble::too_large)}, 1, "too-large"},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    FakeClock clock;
    Scripted transport(row.replies);
    PoliteClient client(transport, clock, Patience{3, 2, 120, 600}, 1);
    Pace pace;
    const auto reply = client.get("https://doc.test/x", pace, accept_xml);
    CHECK(transport.asked.size() == row.asked);
    CHECK(client.traffic().requests == row.asked);
    CHECK(client.traffic().retries == row.asked - 1);
    CHECK((reply ? "" : reply.error().name()) == row.code);
  }
}

TEST_CASE("a redirect to the site's 404 is an answer, whatever its body") {
  CHECK(is_not_found_address("https://zoek.officielebekendmakingen.nl/Errors/404.htm"));
  CHECK(is_not_found_address("https://zoek.officielebekendmakingen.nl/fout404?x"));
  CHECK_FALSE(is_not_found_address("https://zoek.officielebekendmakingen.nl/ah-tk-20182019-404.xml"));
  FakeClock clock;
  auto page = ok("geen xml");
  page.address = "https://doc.test/fout404";
  Scripted transport({page});
  PoliteClient client(transport, clock, Patience{}, 1);
  Pace pace;
  CHECK(client.get("https://doc.test/x", pace, accept_xml));
  CHECK(transport.asked.size() == 1);
}

TEST_CASE("waits double, vary by chance, and are bounded") {
  for (std::uint64_t seed = 1; seed < 50; ++seed) {
    FakeClock clock;
    Scripted transport({status(500)});
    PoliteClient client(transport, clock, Patience{6, 2, 20, 600}, seed);
    Pace pace;
    REQUIRE_FALSE(client.get("https://doc.test/x", pace));
    REQUIRE(clock.slept.size() == 6);
    const std::vector<double> most{2, 4, 8, 16, 20, 20};
    for (std::size_t i = 0; i < most.size(); ++i) {
      CHECK(clock.slept[i] <= most[i]);
      CHECK(clock.slept[i] >= most[i] / 2);
    }
  }
}

TEST_CASE("Retry-After is honoured, and bounded") {
  struct Row {
    double asked, least, most;
    const char* why;
  };
  for (const auto& row : {Row{45, 45, 45, "longer than the back-off"}, Row{86'400, 100, 100, "longer than is waited"},
                          Row{1.5, 1.5, 2, "no longer than the back-off may be"}, Row{0, 1, 2, "none asked for"}}) {
    INFO(row.why);
    FakeClock clock;
    Scripted transport({status(429, row.asked), ok("<a/>")});
    PoliteClient client(transport, clock, Patience{3, 2, 120, 100}, 7);
    Pace pace;
    REQUIRE(client.get("https://doc.test/x", pace));
    REQUIRE(clock.slept.size() == 1);
    CHECK(clock.slept[0] >= row.least);
    CHECK(clock.slept[0] <= row.most);
  }
}

TEST_CASE("a service says in seconds or by a date how long to wait") {
  struct Row {
    const char* header;
    double least, most;
  };
  for (const auto& row : {Row{"Retry-After: 17\r\n", 17, 17}, Row{"retry-after:  3 \r\n", 3, 3}, Row{"", 0, 0},
                          Row{"Retry-After: soon\r\n", 0, 0}, Row{"Retry-After: -1\r\n", 0, 0},
                          Row{"Retry-After: Fri, 15 Jan 2021 08:01:30 GMT\r\n", 0, 0},
                          Row{"Retry-After: Fri, 15 Jan 2100 08:01:30 GMT\r\n", 60, 1e10}}) {
    INFO(row.header);
    OneAnswer service(fmt::format("HTTP/1.1 429 Too Many Requests\r\n{}Content-Length: 0\r\n\r\n", row.header));
    const auto reply = curl_transport({})->get(service.url());
    CHECK(reply.status == 429);
    CHECK(reply.retry_after >= row.least);
    CHECK(reply.retry_after <= row.most);
  }
}

TEST_CASE("two requests never come faster than the pace, and a pause that has passed is not waited for again") {
  FakeClock clock;
  Scripted transport({ok("<a/>")});
  PoliteClient client(transport, clock, Patience{}, 1);
  Pace documents{3}, sru{1};
  REQUIRE(client.get("https://doc.test/1", documents));
  CHECK(clock.time == 0);
  REQUIRE(client.get("https://doc.test/2", documents));
  CHECK(clock.time == 3);
  REQUIRE(client.get("https://sru.test/1", sru));
  CHECK(clock.time == 3);
  clock.time += 10;
  REQUIRE(client.get("https://doc.test/3", documents));
  CHECK(clock.time == 13);
  CHECK(client.traffic().waited == 3);
}

TEST_CASE("an address where nothing listens is unreachable, and no other scheme is followed") {
  TransportOptions options;
  options.timeout = 2;
  const auto transport = curl_transport(options);
  CHECK(transport->get("http://127.0.0.1:1/").trouble == Trouble::unreachable);
  CHECK(transport->get("file:///etc/hostname").trouble == Trouble::unreachable);
  CHECK(transport->get("file:///etc/hostname").body.empty());
}

}  // namespace kamervragen::test
