#include "corpus/harvest/gaps.hh"

#include <catch2/catch.hpp>

#include "corpus/harvest/status.hh"

namespace kamervragen::test {
using namespace harvest;

TEST_CASE("missing numbers are written as ranges") {
  struct Row {
    std::set<int> present;
    int highest;
    const char* expected;
  };
  const Row rows[] = {
      {{}, 0, ""},
      {{1, 2, 3}, 3, ""},
      {{1, 3}, 3, "2"},
      {{1, 4}, 4, "2-3"},
      {{1, 2, 16, 18, 19, 22}, 22, "3-15, 17, 20-21"},
      {{2}, 2, "1"},
      {{1}, 3, "2-3"},
  };
  for (const auto& row : rows) CHECK(as_ranges(missing_numbers(row.present, row.highest)) == row.expected);
}

namespace {
Entry ah(const std::string& id, EntryState state = EntryState::stored) {
  Entry e;
  e.id = PublicatieId::parse(id).value();
  e.soort = Soort::antwoord;
  e.state = state;
  e.available = "2023-10-05";
  e.modified = e.available;
  e.vergaderjaar = "2023-2024";
  e.folder = "f/" + id;
  if (state == EntryState::stored) e.files = {{"metadata.xml", 1, "x"}};
  if (state == EntryState::failed || state == EntryState::pending) e.folder.clear();
  return e;
}
HarvestState state_of(const std::vector<Entry>& entries) {
  HarvestState state;
  for (const auto& e : entries) state.entries.emplace(e.id.str(), e);
  return state;
}
}  // namespace

TEST_CASE("status finds the gaps of a series, and says nothing of a complete one") {
  std::vector<Entry> entries;
  for (int n = 1; n <= 22; ++n)
    if (n != 17 && n != 20 && n != 21) entries.push_back(ah("ah-tk-20232024-" + std::to_string(n)));
  for (int n = 1; n <= 5; ++n) entries.push_back(ah("ah-tk-20222023-" + std::to_string(n)));
  const auto status = status_of(state_of(entries), {});
  REQUIRE(status.gaps.size() == 1);
  CHECK(status.gaps[0].vergaderjaar == "2023-2024");
  CHECK(status.gaps[0].highest == 22);
  const auto text = status_text(status);
  CHECK(text.find("2023-2024: 3 missing: 17, 20-21\n") != std::string::npos);
  CHECK(text.find("2022-2023:") == std::string::npos);
}

TEST_CASE("a reprint, a withdrawn number and an onopgemaakte fill their place; what failed or is lost does not") {
  auto unformatted = ah("ah-1151601");
  unformatted.aanhangselnummer = "3";
  const auto state = state_of({ah("ah-tk-20232024-1-h1"), ah("ah-tk-20232024-2", EntryState::withdrawn), unformatted,
                               ah("ah-tk-20232024-4", EntryState::failed), ah("ah-tk-20232024-5", EntryState::pending),
                               ah("ah-tk-20232024-6"), ah("ah-tk-20232024-7"), ah("ah-ek-20232024-2")});
  const auto status = status_of(state, {"ah-tk-20232024-6"});
  REQUIRE(status.gaps.size() == 2);
  CHECK(as_ranges(status.gaps[0].missing) == "4-6");
  CHECK(as_ranges(status.gaps[0].known) == "4-6");
  CHECK(status.gaps[1].kamer == "eerste");
  CHECK(status_text(status).find("2023-2024 (eerste kamer): 1 missing: 1") != std::string::npos);
}

TEST_CASE("known, stored and failed are counted per month and vergaderjaar") {
  auto later = ah("ah-tk-20232024-3");
  later.available = "2024-01-10";
  const auto status =
      status_of(state_of({ah("ah-tk-20232024-1"), ah("ah-tk-20232024-2", EntryState::failed), later}), {});
  CHECK(status.all == Tally{3, 2, 0, 0, 1, 0});
  CHECK(status.months.at("2023-10") == Tally{2, 1, 0, 0, 1, 0});
  CHECK(status.months.at("2024-01") == Tally{1, 1, 0, 0, 0, 0});
  CHECK(status.vergaderjaren.at("2023-2024").known == 3);
  CHECK(status.newest_id == "ah-tk-20232024-3");
}

}  // namespace kamervragen::test
