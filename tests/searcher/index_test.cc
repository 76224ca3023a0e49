#include <atomic>
#include <filesystem>
#include <thread>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "made_index.hh"
#include "schema/terms.hh"
#include "searcher/index.hh"

namespace kamervragen::test {
namespace {

std::vector<Kamervraag> two_records() {
  auto first = record("2019Z00001", "Een vraag", "2019-01-10");
  auto second = record("2019Z00002", "Nog een vraag", "2019-02-10");
  answer_on(second, "2019-03-05");
  return {first, second};
}

Error open_error(const std::filesystem::path& folder) {
  const auto index = Index::open(folder);
  REQUIRE_FALSE(index.has_value());
  return index.error();
}

}  // namespace

TEST_CASE("a folder without an index is refused, with the command that makes one") {
  const Scratch scratch;
  const auto missing = open_error(scratch / "missing");
  CHECK(missing.exit == Exit::no_input);
  CHECK(missing.code == "no-index");
  CHECK_THAT(missing.hint, Catch::Contains("kamervragen index rebuild"));

  const auto empty = open_error(scratch.path());
  CHECK(empty.exit == Exit::no_input);
  CHECK(empty.code == "not-an-index");
}

TEST_CASE("a damaged index is refused") {
  const auto [name, content] = GENERATE(table<std::string, std::string>({
      {"an empty stub", ""},
      {"a stub of another kind", "remote :1234\n"},
      {"a stub that names a missing generation", "glass gen-9\n"},
  }));
  INFO(name);
  const Scratch scratch;
  write_file(scratch / std::string(stub_file), content);
  const auto error = open_error(scratch.path());
  CHECK(error.exit == Exit::no_input);
  CHECK(error.code == "unreadable-index");
}

TEST_CASE("an index without records is refused, so that nobody counts in it") {
  const Scratch scratch;
  write_generation(scratch.path(), 1, {});
  const auto error = open_error(scratch.path());
  CHECK(error.exit == Exit::no_input);
  CHECK(error.code == "empty-index");
}

TEST_CASE("an index with another stamp, or none, is refused with exit 4") {
  const auto [stamp, code] = GENERATE(table<std::string, std::string>({
      {"", "no-stamp"},
      {"schema 999\nfingerprint 0\nkamervragen 9\nxapian 9\n", "other-schema"},
      {"schema 1\nfingerprint 0\nkamervragen 9\nxapian 9\n", "other-analyser"},
  }));
  const Scratch scratch;
  write_generation(scratch.path(), 1, two_records());
  {
    Xapian::WritableDatabase database((scratch / "gen-1").string(), Xapian::DB_OPEN);
    database.set_metadata(std::string(meta::stamp), stamp);
    database.commit();
  }
  const auto error = open_error(scratch.path());
  CHECK(error.exit == Exit::other_stamp);
  CHECK(error.code == code);
}

TEST_CASE("an index says what it holds") {
  MadeIndex made(two_records());
  write_file(made.folder() / status_file, R"({"checked": "2026-11-23T05:00:00Z", "other": 1})");
  const auto info = made.index().info();
  CHECK(info.kamervragen == 2);
  CHECK(info.id.size() == 32);
  CHECK(info.uuid.size() == 36);
  CHECK(info.revision > 0);
  CHECK(info.updated == "2026-11-23T04:00:12Z");
  CHECK(info.checked == "2026-11-23T05:00:00Z");
  CHECK(info.newest == Date::of(2019, 3, 5));
  CHECK(info.stamp.same_layout(current_stamp()));

  write_file(made.folder() / status_file, "not json");
  CHECK(made.index().info().checked.empty());
}

TEST_CASE("the newest date is the newest of any publication") {
  const auto [dates, newest] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"2019-01-10"}, "2019-01-10"},
      {{"1995-12-31", "2024-02-29", "2024-02-28", "2010-01-01"}, "2024-02-29"},
      {{"2001-01-01", "1999-12-31"}, "2001-01-01"},
  }));
  std::vector<Kamervraag> records;
  for (const auto& date : dates) records.push_back(record("2019Z" + std::to_string(10000 + records.size()), "titel", date));
  CHECK(MadeIndex(records).index().info().newest == Date::from_iso(newest));
}

TEST_CASE("a record is found by its sleutel") {
  const auto records = two_records();
  MadeIndex made(records);
  const auto found = made.index().record("tweede:2019Z00002");
  REQUIRE(found.has_value());
  CHECK(*found == records[1]);
  const auto none = made.index().record("eerste:2019Z00002");
  REQUIRE(none.has_value());
  CHECK_FALSE(none->has_value());
}

TEST_CASE("every record can be read, until the reader has enough") {
  MadeIndex made(two_records());
  int seen = 0;
  REQUIRE(made.index().each_record([&](const Kamervraag&) { return ++seen, true; }));
  CHECK(seen == 2);
  REQUIRE(made.index().each_record([&](const Kamervraag&) { return ++seen, false; }));
  CHECK(seen == 3);
}

TEST_CASE("a reader sees what was committed since, at its next piece of work") {
  MadeIndex made(two_records());
  const auto before = made.index().info();
  add_records(made.folder(), 1, {record("2019Z00003", "Een derde vraag", "2020-06-01")});
  CHECK(made.found("derde") == std::vector<std::string>{"2019Z00003"});
  const auto after = made.index().info();
  CHECK(after.revision > before.revision);
  CHECK(after.id != before.id);
  CHECK(after.newest == Date::of(2020, 6, 1));
}

TEST_CASE("a reader moves on to the generation that a rebuild switched to, though the old one is gone") {
  MadeIndex made(two_records());
  write_generation(made.folder(), 2, {record("2021Z00001", "Een ander begin")});
  std::filesystem::remove_all(made.folder() / "gen-1");
  CHECK(made.found("") == std::vector<std::string>{"2021Z00001"});
}

TEST_CASE("work that a writer overtakes is run again, whole, on the new state") {
  MadeIndex made(two_records());
  int runs = 0;
  std::uint64_t seen = 0;
  const auto done = made.index().read([&](Xapian::Database& database) -> Result<void> {
    if (++runs == 1) {
      // Two commits overwrite blocks of the state that is being read.
      for (int i = 0; i < 3; ++i) add_records(made.folder(), 1, {record("2019Z0001" + std::to_string(i), "Een vraag")});
      throw Xapian::DatabaseModifiedError("overtaken");
    }
    seen = database.get_doccount();
    return {};
  });
  REQUIRE(done.has_value());
  CHECK(runs == 2);
  CHECK(seen == 5);
}

TEST_CASE("a reader beside a busy writer answers every time, each time from one state of the index") {
  MadeIndex made(two_records());
  std::atomic<bool> done = false;
  std::thread writer([&] {
    for (int i = 0; i < 40; ++i) add_records(made.folder(), 1, {record("2020Z" + std::to_string(10000 + i), "Nog een vraag")});
    done = true;
  });
  std::string trouble;
  while (!done && trouble.empty()) {
    const auto answer = search(made.index(), parsed("vraag"), {.limit = std::nullopt, .facets = {"jaar"}});
    if (!answer) {
      trouble = answer.error().message;
    } else if (answer->count != answer->index.kamervragen || answer->hits.size() != answer->count) {
      trouble = "two states in one answer";
    }
  }
  writer.join();
  CHECK(trouble.empty());
  CHECK(made.answer("vraag").count == 42);
}

TEST_CASE("a reader that is always overtaken gives up, and says to try again") {
  MadeIndex made(two_records());
  const auto done = made.index().read([](Xapian::Database&) -> Result<void> { throw Xapian::DatabaseModifiedError("overtaken"); });
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().exit == Exit::busy);
}

TEST_CASE("the engine's exceptions come out as errors") {
  MadeIndex made(two_records());
  const auto damaged = made.index().read([](Xapian::Database&) -> Result<void> { throw Xapian::DatabaseCorruptError("bad block"); });
  REQUIRE_FALSE(damaged.has_value());
  CHECK(damaged.error().exit == Exit::no_input);
  CHECK_THAT(damaged.error().message, Catch::Contains("bad block"));
  const auto misused = made.index().read([](Xapian::Database&) -> Result<void> { throw Xapian::InvalidArgumentError("no"); });
  REQUIRE_FALSE(misused.has_value());
  CHECK(misused.error().exit == Exit::internal);
}

TEST_CASE("results that were handed out are not mixed with another state of the index") {
  MadeIndex made(two_records());
  int seen = 0;
  const auto done = made.index().each_record([&](const Kamervraag&) -> bool {
    if (++seen == 1) throw Xapian::DatabaseModifiedError("overtaken");
    return true;
  });
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().code == "index-moved");
  CHECK(seen == 1);
}

}  // namespace kamervragen::test
