#include "indexer/write/compact.hh"

#include <catch2/catch.hpp>

#include "indexer/state/status.hh"
#include "indexer/write/run.hh"
#include "tests/indexer/made.hh"
#include "tests/indexer/runs.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace write;
using namespace state;

using test::dump_of;

TEST_CASE("compaction keeps the content and happens when it is worth it") {
  const test::Scratch scratch;
  RunOptions o;
  o.corpus = scratch / "store";
  o.index = scratch / "index";
  test::write_paper(o.corpus, {.id = "kv-tk-2023Z90001", .vraagnummer = "2023Z90001"});
  REQUIRE(update(o));
  CHECK_FALSE(compact(o.index, true)->done);
  for (int night = 0; night < 12; ++night) {
    for (int n = 0; n < 30; ++n)
      test::write_paper(o.corpus, {.id = "kv-tk-2023Z9" + std::to_string(1000 + n),
                                   .vraagnummer = "2023Z9" + std::to_string(1000 + n),
                                   .text = std::string(200 * static_cast<std::size_t>(night), 'x')});
    REQUIRE(update(o));
  }
  const auto before = dump_of(o.index);
  // As if it had been made with this many records, and a third as large.
  REQUIRE(note_compacted(o.index, {folder_bytes(IndexFolder::current_of(o.index)->value()) / 3, 31}));
  const auto report = compact(o.index, true);
  REQUIRE(report);
  CHECK(report->done);
  CHECK(report->after <= report->before);
  CHECK(dump_of(o.index) == before);
  CHECK_FALSE(compact(o.index, true)->done);
  CHECK(compact(o.index, false)->done);
  CHECK_FALSE(update(o)->wrote);
}

TEST_CASE("notes beside the index keep each other") {
  const test::Scratch scratch;
  REQUIRE(note_compacted(scratch.path(), {100, 5}));
  REQUIRE(note_check(scratch.path(), "abc", 5));
  REQUIRE(note_harvest(scratch.path(), R"({"complete": "2026-11-23"})"));
  const auto text = test::read_file(scratch / "status.json");
  for (const char* part : {"\"checked\"", "\"id\": \"abc\"", "\"bytes\": 100", "\"complete\": \"2026-11-23\""})
    CHECK(text.find(part) != std::string::npos);
  CHECK(compacted_size(scratch.path())->kamervragen == 5);
  CHECK_FALSE(note_harvest(scratch.path(), "[1]"));
  CHECK_FALSE(note_harvest(scratch.path(), "rubbish"));
  test::write_file(scratch / "status.json", "damaged");
  CHECK_FALSE(compacted_size(scratch.path()));
  CHECK(note_check(scratch.path(), "abc", 5));
}

TEST_CASE("compacting where there is no index is an error that says what to do") {
  const test::Scratch scratch;
  const auto refused = compact(scratch / "none", false);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().name() == "no-index");
}

}  // namespace kamervragen::test
