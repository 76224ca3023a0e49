// An index in several parts. Through real servers: tests/end/parts_test.sh.
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "searcher/index/index.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/random_query.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
using namespace index;

namespace {

std::vector<program::IndexPlace> places_of(const std::vector<const MadeIndex*>& made) {
  std::vector<program::IndexPlace> out;
  for (const auto* one : made) out.push_back({.folder = one->folder()});
  return out;
}

/// A port that is listened on, by one who lets connections wait or says something at once.
class Listener {
 public:
  explicit Listener(std::string greeting) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    REQUIRE(::bind(socket_, any, size) == 0);
    REQUIRE(::listen(socket_, 8) == 0);
    REQUIRE(::getsockname(socket_, any, &size) == 0);
    port_ = ntohs(address.sin_port);
    if (greeting.empty()) return;
    speaker_ = std::thread([this, greeting] {
      for (int client; (client = ::accept(socket_, nullptr, nullptr)) >= 0; ::close(client))
        (void)!::write(client, greeting.data(), greeting.size());
    });
  }
  ~Listener() {
    ::shutdown(socket_, SHUT_RDWR);
    if (speaker_.joinable()) speaker_.join();
    ::close(socket_);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  program::IndexPlace place() const { return {.folder = {}, .host = "127.0.0.1", .port = port_}; }

 private:
  int socket_;
  std::uint16_t port_ = 0;
  std::thread speaker_;
};

OpenOptions impatient(bool partial) {
  return {.partial = partial,
          .patience = {.connect = std::chrono::seconds(2), .reply = std::chrono::milliseconds(100)}};
}

}  // namespace

TEST_CASE("parts have the id, the number and the newest date of the one index that holds all their records") {
  const auto records = random_records(60, 11);
  const auto third = records.begin() + 20;
  const MadeIndex whole(records), one({records.begin(), third}), other({third, records.end()});
  const auto index = Index::open(places_of({&one, &other}));
  REQUIRE(index.has_value());
  const auto info = index->info(), expected = Index::open(whole.folder())->info();
  CHECK(info.id == expected.id);
  CHECK(info.kamervragen == expected.kamervragen);
  CHECK(info.newest == expected.newest);
  CHECK_FALSE(info.revision.has_value());
  REQUIRE(info.parts.size() == 2);
  CHECK(info.parts[0].kamervragen == 20);
  CHECK(info.uuid == info.parts[0].uuid + ":" + info.parts[1].uuid);
  CHECK(index->in_parts());
  CHECK_FALSE(index->folder().has_value());
}

TEST_CASE("parts are as long unchecked as one of them is, and as old as the first check") {
  MadeIndex one({record("2019Z00001", "Een vraag")}), other({record("2019Z00002", "Nog een vraag")});
  const auto checked = [&](const std::string& first, const std::string& second) {
    write_file(one.folder() / layout::status_file, first);
    write_file(other.folder() / layout::status_file, second);
    return Index::open(places_of({&one, &other}))->info().checked;
  };
  const std::string early = R"({"checked": "2026-11-20T05:00:00Z"})", late = R"({"checked": "2026-11-23T05:00:00Z"})";
  CHECK(checked(early, late) == "2026-11-20T05:00:00Z");
  CHECK(checked(late, early) == "2026-11-20T05:00:00Z");
  CHECK(checked(late, "{}").empty());
}

TEST_CASE("a reader of parts sees what was committed to one of them, and a generation that another was switched to") {
  MadeIndex one({record("2019Z00001", "Een vraag")}), other({record("2019Z00002", "Nog een vraag")});
  auto index = Index::open(places_of({&one, &other}));
  REQUIRE(index.has_value());
  const auto count = [&] { return finder::search(*index, parsed("vraag"), {})->count; };
  CHECK(count() == 2);
  add_records(one.folder(), 1, {record("2019Z00003", "Een derde vraag", "2020-06-01")});
  CHECK(count() == 3);
  write_generation(other.folder(), 2, {record("2019Z00004", "Een vraag"), record("2019Z00005", "Een vraag")});
  std::filesystem::remove_all(other.folder() / "gen-1");
  CHECK(count() == 4);
  CHECK(index->info().kamervragen == 4);
  CHECK(index->newest() == Date::of(2020, 6, 1));
}

TEST_CASE("a part that becomes the same as another is noticed, not counted twice") {
  MadeIndex one({record("2019Z00001", "Een vraag")}), other({record("2019Z00002", "Nog een vraag")});
  auto index = Index::open(places_of({&one, &other}));
  REQUIRE(index.has_value());
  write_generation(other.folder(), 2, {record("2019Z00001", "Een vraag")});
  const auto answer = finder::search(*index, parsed("vraag"), {});
  REQUIRE_FALSE(answer.has_value());
  CHECK(answer.error().name() == "same-index-twice");
}

TEST_CASE("a record that stands in two parts is noticed when both are read") {
  const auto twice = record("2019Z00001", "Een vraag");
  const MadeIndex one({twice, record("2019Z00002", "Nog een vraag")}),
      other({twice, record("2019Z00003", "Een derde vraag")});
  auto index = Index::open(places_of({&one, &other}));
  REQUIRE(index.has_value());
  const auto answer = finder::search(*index, parsed("vraag"), {});
  REQUIRE_FALSE(answer.has_value());
  CHECK(answer.error().name() == "record-twice");
  CHECK_THAT(answer.error().message(), Catch::Contains("2019Z00001"));
  const auto all = index->each_record([](const Kamervraag&) { return true; });
  REQUIRE_FALSE(all.has_value());
  CHECK(all.error().name() == "record-twice");
  CHECK(finder::search(*index, parsed("derde"), {})->count == 1);
}

TEST_CASE("scores are of the words that a record has, however the index is cut") {
  // In an OR of several phrases and words the engine could add a phrase's weight to a record's neighbour.
  const auto records = random_records(200, 5);
  const auto cut = records.begin() + 90;
  MadeIndex whole(records);
  const MadeIndex one({records.begin(), cut}), other({cut, records.end()});
  auto parts = Index::open(places_of({&other, &one}));
  REQUIRE(parts.has_value());
  RandomQueries queries(vocabulary_of(records, layout::fields()), layout::fields(), 6);
  for (int i = 0; i < 1500; ++i) {
    const auto query = queries.next();
    INFO(query.text);
    const finder::SearchOptions options{
        .offset = i % 3 == 0 ? std::size_t{5} : 0, .limit = 7, .match_any = i % 2 == 0, .snippets = 0, .reasons = true};
    const auto of_whole = search(whole.index(), query.tree, options), of_parts = search(*parts, query.tree, options);
    REQUIRE(of_whole.has_value() == of_parts.has_value());
    if (!of_whole) continue;
    REQUIRE(of_whole->count == of_parts->count);
    REQUIRE(of_whole->hits.size() == of_parts->hits.size());
    for (std::size_t at = 0; at < of_whole->hits.size(); ++at) {
      const auto &a = of_whole->hits[at], &b = of_parts->hits[at];
      REQUIRE(a.record.nummer == b.record.nummer);
      REQUIRE(a.score == b.score);
      REQUIRE(a.reasons == b.reasons);
      double sum = 0;
      for (const auto& reason : a.reasons) sum += reason.score;
      if (!a.reasons.empty()) REQUIRE(a.score == Approx(sum).margin(1e-4));
    }
  }
}

TEST_CASE("a server that does not answer, or answers something else, is an error in bounded time, or left out") {
  const auto [name, greeting] = GENERATE(table<std::string, std::string>({
      {"a connection that nobody takes", ""},
      {"another protocol", "HTTP/1.1 400 Bad Plan\r\n\r\n"},
      {"a connection that is closed at once", "\n"},
  }));
  INFO(name);
  const Listener listener(greeting);
  const MadeIndex made({record("2019Z00001", "Een vraag")});
  const std::vector<program::IndexPlace> places = {{.folder = made.folder()}, listener.place()};
  const auto index = Index::open(places, impatient(false));
  REQUIRE_FALSE(index.has_value());
  CHECK(index.error().exit() == Exit::no_input);
  CHECK(index.error().name() == "server-away");
  CHECK_THAT(index.error().message(), Catch::Contains(listener.place().text()));
  CHECK_FALSE(index.error().hint().empty());

  const auto without = Index::open(places, impatient(true));
  REQUIRE(without.has_value());
  CHECK(without->info().kamervragen == 1);
  REQUIRE(without->info().missing.size() == 1);
  CHECK(without->info().missing.front().place == listener.place().text());
}

}  // namespace kamervragen::test
