#include "searcher/index/notes.hh"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support.hh"

namespace kamervragen::test {
using namespace index;
using namespace std::chrono_literals;

using Json = nlohmann::ordered_json;

namespace {

const std::chrono::sys_seconds noon = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours{12};

Json notes(const char* checked, const char* complete) {
  Json out;
  if (*checked) out["checked"] = checked;
  if (*complete) out["harvest"] = {{"last_complete", {{"at", complete}}}};
  return out;
}

}  // namespace

TEST_CASE("no day after the last download, or the run that wrote the index, is believed to be the newest") {
  struct Row {
    const char* notes;
    const char* updated;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"{}", "2026-11-23T04:00:00Z", "2026-11-23", "the run alone"},
      {"{}", "", "", "neither"},
      {R"({"harvest_noted": "2026-11-23T05:00:00Z", "harvest": {"downloaded": "2026-11-20"}})", "2026-11-23T04:00:00Z",
       "2026-11-20", "the last download"},
      {R"({"harvest_noted": "2026-11-22T05:00:00Z", "harvest": {"downloaded": "2026-11-20"}})", "2026-11-23T04:00:00Z",
       "2026-11-23", "the index is newer than what is noted of the harvest"},
      {R"({"harvest_noted": "2026-11-23T05:00:00Z", "harvest": {"last_complete": {"at": "2026-11-21T03:00:00Z"}}})",
       "2026-11-23T04:00:00Z", "2026-11-21", "the last complete run"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto day = last_day(Json::parse(row.notes), row.updated);
    CHECK((day ? day->iso() : "") == row.expected);
  }
}

TEST_CASE("an index is fresh while its check and its harvest are recent enough") {
  struct Row {
    const char *checked, *complete;
    std::chrono::seconds most;
    bool fresh;
    const char* why;
  };
  const Row rows[] = {
      {"2026-11-23T04:00:00Z", "2026-11-23T03:00:00Z", 36h, true, "both last night"},
      {"2026-11-23T04:00:00Z", "", 36h, true, "no harvest is noted: somebody else's corpus"},
      {"2026-11-23T04:00:00Z", "2026-11-20T03:00:00Z", 36h, false, "the harvest stands still"},
      {"2026-11-20T04:00:00Z", "2026-11-23T03:00:00Z", 36h, false, "the index was not checked"},
      {"2026-11-20T04:00:00Z", "", 7 * 24h, true, "days"},
      {"2026-11-23T11:31:00Z", "", 30min, true, "minutes"},
      {"2026-11-23T11:29:00Z", "", 30min, false, "a minute too long"},
      {"", "", 36h, false, "never checked"},
      {"yesterday", "", 36h, false, "no time at all"},
      {"2026-11-23T12:04:00Z", "", 36h, true, "by a clock that is a little ahead"},
      {"2026-11-24T04:00:00Z", "", 36h, false, "a check of tomorrow"},
      {"2026-11-23T04:00:00Z", "2062-11-23T03:00:00Z", 36h, false, "a harvest of another century"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto found = check_freshness(notes(row.checked, row.complete), row.most, noon);
    CHECK(found.fresh == row.fresh);
    CHECK(found.line.starts_with(row.fresh ? "fresh: " : "stale: "));
  }
}

TEST_CASE("coverage says what is missing, and nothing of what is complete") {
  const auto status = Json::parse(R"({"harvest": {"last_complete": {"at": "2026-11-23T03:00:00Z"},
    "all": {"known": 10, "stored": 7, "textless": 1, "pending": 1, "failed": 1, "withdrawn": 0},
    "months": [{"month": "2024-10", "known": 5, "stored": 5, "pending": 0, "failed": 0},
               {"month": "2024-11", "known": 5, "stored": 3, "pending": 1, "failed": 1}],
    "gaps": [{"kamer": "tweede", "vergaderjaar": "2024-2025", "highest": 25, "ranges": "17, 20-21"}]}})");
  const auto text = coverage_text(status);
  CHECK(text.find("10 publications known: 8 stored") != std::string::npos);
  CHECK(text.find("2024-11: 2 of 5 missing") != std::string::npos);
  CHECK(text.find("2024-10") == std::string::npos);
  CHECK(text.find("17, 20-21") != std::string::npos);
  CHECK(coverage_text(Json::object()).empty());
  CHECK(coverage_text(Json::parse(R"({"harvest": {"months": "rubbish", "gaps": [1, null]}})")).find("never complete") !=
        std::string::npos);
}

TEST_CASE("what an index in parts lacks is what any part lacks; nothing is known where one part has no note") {
  const test::Scratch scratch;
  std::filesystem::create_directories(scratch / "old");
  std::filesystem::create_directories(scratch / "new");
  const std::filesystem::path old = scratch / "old", recent = scratch / "new";
  const auto gaps = [](std::vector<std::filesystem::path> folders) { return harvest_gaps(folders); };
  test::write_file(old / "status.json", R"({"harvest": {"last_complete": {"at": "2026-11-20T03:00:00Z"},
    "months": [{"month": "2009-05", "known": 5, "pending": 2}, {"month": "2009-06", "known": 5, "stored": 5},
               {"month": "2010-01", "known": 5, "failed": 1}]}})");
  CHECK(gaps({old})->months == std::vector<std::string>{"2009-05", "2010-01"});
  CHECK(!gaps({old, recent}));
  test::write_file(recent / "status.json", R"({"harvest": {"last_complete": {"at": "2026-11-23T03:00:00Z"},
    "months": [{"month": "2010-01", "known": 7, "pending": 1}, {"month": "2011-02", "known": 1, "failed": 1}]}})");
  const auto both = gaps({recent, old});
  REQUIRE(both);
  CHECK(both->complete == "2026-11-20T03:00:00Z");
  CHECK(both->months == std::vector<std::string>{"2009-05", "2010-01", "2011-02"});
  test::write_file(recent / "status.json", R"({"harvest": {"months": []}})");
  CHECK(gaps({old, recent})->complete.empty());
  CHECK(!gaps({}));
}

TEST_CASE("notes that cannot be read are none") {
  const test::Scratch scratch;
  CHECK(read_notes(scratch.path()).empty());
  test::write_file(scratch / "status.json", "{damaged");
  CHECK(read_notes(scratch.path()).empty());
  test::write_file(scratch / "status.json", R"({"checked": 7})");
  CHECK(last_checked(read_notes(scratch.path())).empty());
}

}  // namespace kamervragen::test
