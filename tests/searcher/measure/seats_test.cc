// Seats over time, and what is counted by them.
#include "searcher/measure/seats.hh"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/searcher/made_index.hh"
#include "tests/searcher/measure/measured.hh"

namespace kamervragen::test {
namespace {

record::DateRange days(const std::string& first, const std::string& last) {
  return {Date::from_iso(first), Date::from_iso(last)};
}

Kamervraag asked_by(const std::string& nummer, const std::string& day, const std::vector<std::string>& fracties) {
  auto out = record(nummer, "Water", day);
  out.indieners.clear();
  for (const auto& fractie : fracties) out.indieners.push_back({"Snip", fractie, "", fractie});
  return out;
}

}  // namespace

TEST_CASE("seat-years") {
  struct Row {
    std::string fractie;
    record::DateRange when;
    std::optional<double> days;
    std::string why;
  };
  const std::vector<Row> rows = {
      {"SP", days("2015-01-01", "2015-12-31"), 15 * 365., "15 seats in a whole year"},
      {"SP", days("2015-03-01", "2015-03-01"), 15., "one day"},
      {"PvdA", days("2014-11-12", "2014-11-13"), 38. + 36, "the day before two members left, and that day"},
      {"Groep Kuzu/Öztürk", days("2014-11-12", "2014-11-13"), 2., "where they went"},
      {"JA21", days("2023-08-31", "2023-09-01"), 3. + 1, "two of three to another fractie"},
      {"BBB", days("2023-08-31", "2023-09-01"), 1. + 4, "which then has four"},
      {"AOV", days("2019-01-01", "2019-12-31"), std::nullopt, "long gone"},
      {"Partij van de Kraanvogel", days("2019-01-01", "2019-12-31"), std::nullopt, "nobody"},
      {"SP", days("2019-01-02", "2019-01-01"), std::nullopt, "no day"},
      {"SP", {}, std::nullopt, "no days known"}};
  for (const auto& row : rows) {
    INFO(row.fractie << ": " << row.why);
    const auto found = measure::seat_years(row.fractie, row.when);
    REQUIRE(found.has_value() == row.days.has_value());
    if (found) CHECK(*found == Approx(*row.days / 365.25).epsilon(1e-12));
  }
}

TEST_CASE("a table by fractie counts by seats, where all are of the Tweede Kamer") {
  MadeIndex made({asked_by("2015Z00001", "2015-01-01", {"SP"}), asked_by("2015Z00002", "2015-12-31", {"SP", "D66"}),
                  asked_by("2016Z00001", "2016-06-01", {"SP", "D66", "VVD"})});
  ask::Request request{.kind = ask::Kind::cross, .text = "jaar:2015..2016"};
  request.by = {"fractie", "jaar"};
  const auto measured = measure_of(made.index(), request);
  const auto &rows = table_named(measured.taken, "rows"), &totals = table_named(measured.taken, "row_totals");
  const auto number = [](const sheet::Table& table, std::size_t row, std::string_view column) {
    return std::get<double>(cell_named(table, row, column));
  };
  std::size_t seen = 0;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    if (text_of(rows, i, "fractie") != "SP" || text_of(rows, i, "jaar") != "2015") continue;
    ++seen;
    CHECK(whole_number(rows, i, "n") == 2);
    CHECK(number(rows, i, "shared") == Approx(1.5));
    CHECK(number(rows, i, "seat_years") == Approx(15 * 365 / 365.25));
    CHECK(number(rows, i, "per_seat_year") == Approx(2 / (15 * 365 / 365.25)));
    CHECK(number(rows, i, "shared_per_seat_year") == Approx(1.5 / (15 * 365 / 365.25)));
  }
  CHECK(seen == 1);
  double shared = 0;
  for (std::size_t i = 0; i < totals.rows.size(); ++i) shared += number(totals, i, "shared");
  CHECK(shared == Approx(3));
  const auto sp = std::ranges::find(totals.rows, sheet::Cell("SP"), [](const auto& row) { return row.front(); });
  REQUIRE(sp != totals.rows.end());
  // Until the reference date, on which the last was asked.
  CHECK(number(totals, static_cast<std::size_t>(sp - totals.rows.begin()), "seat_years") ==
        Approx(15 * (365 + 153) / 365.25));

  auto senate = asked_by("2016Z00009", "2016-01-01", {"SP"});
  senate.kamer = Kamer::eerste;
  MadeIndex mixed({asked_by("2015Z00001", "2015-01-01", {"SP"}), senate});
  for (const auto& [query, seats] : {std::pair<std::string, bool>{"", false}, {"kamer:tweede", true}}) {
    request.text = query;
    const auto found = measure_of(mixed.index(), request);
    const auto& columns = table_named(found.taken, "rows").columns;
    INFO(query);
    CHECK((std::ranges::find(columns, "seat_years", &sheet::Column::name) != columns.end()) == seats);
  }
}

TEST_CASE("what counts for a rate was asked while there were seats, on days that the query names as one stretch") {
  // Members of the AOV asked in 1997; what says so in 2015 is a slip of print, and no rate of anybody's.
  MadeIndex made({asked_by("1997Z00001", "1997-01-01", {"AOV"}), asked_by("2015Z00001", "2015-06-01", {"AOV", "SP"}),
                  asked_by("2015Z00002", "2015-12-31", {"SP"})});
  ask::Request request{.kind = ask::Kind::cross, .text = ""};
  request.by = {"fractie", "jaar"};
  const auto measured = measure_of(made.index(), request);
  const auto& totals = table_named(measured.taken, "row_totals");
  const auto aov = std::ranges::find(totals.rows, sheet::Cell("AOV"), [](const auto& row) { return row.front(); });
  REQUIRE(aov != totals.rows.end());
  const auto row = static_cast<std::size_t>(aov - totals.rows.begin());
  CHECK(whole_number(totals, row, "n") == 2);
  CHECK(whole_number(totals, row, "seated") == 1);
  for (const auto& [query, seats] : {std::pair<std::string, bool>{"jaar:2015", true},
                                     {"ingezonden:2015-01..2015-06 kamer:tweede", true},
                                     {"jaar:1997 OR jaar:2015", false},
                                     {"jaar:2015 -ingezonden:2015-12", false},
                                     {"water (jaar:1997 OR jaar:2015)", false}}) {
    INFO(query);
    request.text = query;
    const auto found = measure_of(made.index(), request);
    const auto& columns = table_named(found.taken, "rows").columns;
    CHECK((std::ranges::find(columns, "seat_years", &sheet::Column::name) != columns.end()) == seats);
  }
}

}  // namespace kamervragen::test
