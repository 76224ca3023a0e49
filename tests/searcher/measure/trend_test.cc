// Trends and tables against the facets, which are counted elsewhere.
#include "searcher/measure/trend.hh"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "searcher/measure/periods.hh"
#include "searcher/measure/scope.hh"
#include "searcher/measure/zero_values.hh"
#include "searcher/query/printer.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/measure/measured.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

ask::Request trend(const std::string& query, const std::string& by) {
  ask::Request out{.kind = ask::Kind::trend, .text = query};
  out.by = {by};
  return out;
}

ask::Request cross(const std::string& query, const std::string& rows, const std::string& columns) {
  ask::Request out{.kind = ask::Kind::cross, .text = query};
  out.by = {rows, columns};
  return out;
}

std::uint64_t count_in(const index::Facet& facet, const std::string& value) {
  const auto found = std::ranges::find(facet.values, value, &index::FacetValue::value);
  return found == facet.values.end() ? 0 : found->count;
}

}  // namespace

TEST_CASE("a trend counts what the facet of its field counts, and the empty stretches between") {
  MadeIndex made(random_records(400, 12));
  for (const auto& [by, field] : {std::pair<std::string, std::string>{"year", "jaar"}, {"month", "ingezonden"}}) {
    const auto measured = measure_of(made.index(), trend("stikstof", by));
    const auto facets = made.answer("stikstof", {.limit = 0, .facets = {field}});
    const auto all = made.answer("", {.limit = 0, .facets = {field}});
    const auto& rows = table_named(measured.taken, "rows");
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
      const auto period = text_of(rows, i, "period");
      INFO(period);
      CHECK(whole_number(rows, i, "n") == count_in(facets.facets.front(), period));
      CHECK(whole_number(rows, i, "sets") == count_in(all.facets.front(), period));
      if (i > 0) CHECK(text_of(rows, i - 1, "last") < text_of(rows, i, "first"));
      sum += whole_number(rows, i, "n");
    }
    CHECK(sum + facets.facets.front().missing == measured.count);
    CHECK(measured.count > 20);
  }
}

TEST_CASE("what a query is a part of") {
  struct Row {
    std::string query, expected, why;
  };
  const std::vector<Row> rows = {
      {"stikstof", "", "words alone: all sets"},
      {"kamer:tweede", "", "a filter alone: all sets"},
      {"kamer:tweede jaar:2019", "jaar:2019", "filters alone: the sets of that time"},
      {"stikstof kamer:tweede", "kamer:tweede", "its filter"},
      {"stikstof kamer:tweede jaar:2019", "kamer:tweede jaar:2019", "its filters"},
      {"stikstof -fractie:d66", "-fractie:d66", "one that leaves out"},
      {"stikstof OR kamer:tweede", "", "an alternative is no filter"},
      {"stikstof (kamer:tweede OR titel:melk)", "", "a word among the filters"},
      {"titel:melk (kamer:tweede OR jaar:2019)", "kamer:tweede OR jaar:2019", "of two filters"}};
  for (const auto& row : rows) {
    INFO(row.query << ": " << row.why);
    CHECK(query::canonical(measure::scope_of(parsed(row.query))) == row.expected);
  }
}

TEST_CASE("a scope without its filters of time") {
  struct Row {
    std::string query, expected, why;
  };
  const std::vector<Row> rows = {
      {"", "", "all sets"},
      {"jaar:2019", "", "a year"},
      {"kamer:tweede jaar:2019 ingezonden:2019-03..2019-05", "kamer:tweede", "a year and days"},
      {"kamer:tweede (jaar:2019 OR vergaderjaar:2019-2020)", "kamer:tweede", "alternatives of time"},
      {"kamer:tweede -jaar:2019", "kamer:tweede", "a year that is left out"},
      {"kamer:tweede (jaar:2019 OR fractie:d66)", "kamer:tweede (jaar:2019 OR fractie:d66)", "not of time alone"},
      {"beantwoord:2019", "beantwoord:2019", "the day of the answer says nothing of the asking"}};
  for (const auto& row : rows) {
    INFO(row.query << ": " << row.why);
    CHECK(query::canonical(measure::without_times(parsed(row.query))) == row.expected);
  }
}

TEST_CASE("a trend with a filter of time has the stretches of that time") {
  std::vector<Kamervraag> records;
  for (const auto* day : {"2015-03-01", "2017-05-01", "2017-11-01", "2018-02-01", "2018-06-01", "2020-04-01"})
    records.push_back(record("2019Z0000" + std::to_string(records.size()), "Melk", day));
  MadeIndex made(records);
  struct Row {
    std::string query, by, expected, why;
  };
  const std::vector<Row> rows = {
      {"melk", "year", "2015:1:begins 2016:0: 2017:2: 2018:2: 2019:0: 2020:1:runs ", "all time"},
      {"melk jaar:2017..2018", "year", "2017:2: 2018:2: ", "years that are whole"},
      {"jaar:2017..2019", "year", "2017:2: 2018:2: ", "without words; a year in which nothing was asked is no end"},
      {"melk ingezonden:2017-06..2018-03", "year", "2017:1:filter 2018:1:filter ", "parts of years"},
      {"melk jaar:2018", "month", "2018-02:1: 2018-03:0: 2018-04:0: 2018-05:0: 2018-06:1: ", "months of a year"},
      {"melk jaar:2019", "year", "", "nothing was asked then"}};
  for (const auto& row : rows) {
    INFO(row.query << " by " << row.by << ": " << row.why);
    const auto measured = measure_of(made.index(), trend(row.query, row.by));
    const auto& table = table_named(measured.taken, "rows");
    std::string found;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      found += text_of(table, i, "period") + ":" + std::to_string(whole_number(table, i, "n")) + ":";
      for (const auto& why : std::get<std::vector<std::string>>(cell_named(table, i, "incomplete"))) found += why;
      found += " ";
    }
    CHECK(found == row.expected);
  }
}

TEST_CASE("questions are known up to a day") {
  const auto day = [](const char* iso) { return *Date::from_iso(iso); };
  CHECK(measure::known_until(day("2019-05-01"), std::nullopt) == day("2019-05-01"));
  CHECK(measure::known_until(day("2019-05-01"), day("2019-05-20")) == day("2019-05-20"));
  CHECK(measure::known_until(day("2019-05-01"), day("2019-07-20")) == day("2019-05-01"));
  CHECK(measure::known_until(day("2019-05-01"), day("2018-01-01")) == day("2019-05-01"));
}

TEST_CASE("a mean of three stretches is of three that are complete") {
  measure::Trend trend;
  for (const std::uint64_t n : {9, 3, 6, 3, 30}) {
    const auto day = *Date::of(2019, 1, 1);
    trend.moments.push_back({.period = {"", day, day}, .n = n});
  }
  trend.moments.back().cut_behind = true;
  const auto means = measure::moving_means(trend);
  CHECK(means == std::vector<std::optional<double>>{std::nullopt, 6, 4, std::nullopt, std::nullopt});
}

TEST_CASE("of every 1,000 sets at most 1,000 match, whatever the interval") {
  MadeIndex made({record("2019Z00001", "Melk", "2019-03-01"), record("2019Z00002", "Melk", "2019-06-01")});
  const auto measured = measure_of(made.index(), trend("melk", "year"));
  const auto& rows = table_named(measured.taken, "rows");
  CHECK(std::get<double>(cell_named(rows, 0, "high")) > 7);
  CHECK(std::get<double>(cell_named(rows, 0, "per_1000_high")) == 1000);
}

TEST_CASE("a trend of words is told of what its filters leave") {
  MadeIndex made(random_records(400, 13));
  const auto measured = measure_of(made.index(), trend("stikstof kamer:tweede", "year"));
  const auto all = made.answer("kamer:tweede", {.limit = 0});
  std::uint64_t sets = 0;
  for (const auto& setting : measured.taken.settings)
    if (setting.name == "sets") sets = std::get<std::uint64_t>(setting.value);
  CHECK(sets == all.count);
  CHECK(sets < 400);
}

TEST_CASE("stretches of time") {
  using measure::By;
  struct Row {
    By by;
    std::string from, to, expected, why;
  };
  const std::vector<Row> rows = {
      {By::year, "2019-07-18", "2021-01-01", "2019 2020 2021 ", "both ends are in"},
      {By::month, "2019-11-30", "2020-01-01", "2019-11 2019-12 2020-01 ", "over the end of a year"},
      {By::vergaderjaar, "2019-09-16", "2019-09-17", "2018-2019 2019-2020 ",
       "it begins on the third Tuesday of September"},
      {By::kabinet, "2022-01-09", "2022-01-10", "Rutte III Rutte IV ", "the day of the beëdiging"},
      {By::periode, "2021-03-30", "2023-12-06", "2017-2021 2021-2023 2023-2025 ", "the day that the Kamer first sat"},
      {By::periode, "1994-01-01", "1994-01-02", "", "before the first that is known"}};
  for (const auto& row : rows) {
    INFO(name(row.by) << " " << row.from << ": " << row.why);
    std::string found;
    const auto periods = measure::periods(row.by, *Date::from_iso(row.from), *Date::from_iso(row.to));
    for (const auto& period : periods) found += period.name + " ";
    CHECK(found == row.expected);
    for (std::size_t i = 0; i + 1 < periods.size(); ++i)
      CHECK(periods[i].last->days() + 1 == periods[i + 1].first.days());
  }
  for (int day = Date::of(1994, 8, 22)->days(); day < Date::of(2026, 11, 1)->days(); day += 5)
    for (const auto by : {By::year, By::month, By::vergaderjaar, By::kabinet, By::periode}) {
      const auto period = measure::period_on(by, Date::from_days(day));
      if (period.empty()) FAIL(name(by) << " " << Date::from_days(day).iso());
    }
}

TEST_CASE("each cell of a table is a query, and the cells add up") {
  MadeIndex made(random_records(400, 14));
  const auto measured = measure_of(made.index(), cross("", "kamer", "status"));
  const auto& rows = table_named(measured.taken, "rows");
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    const auto query = "kamer:" + text_of(rows, i, "kamer") + " status:" + text_of(rows, i, "status");
    INFO(query);
    CHECK(whole_number(rows, i, "n") == made.answer(query, {.limit = 0}).count);
    sum += whole_number(rows, i, "n");
  }
  CHECK(sum == 400);
  CHECK(table_named(measured.taken, "tests").rows.size() == 1);
}

TEST_CASE("totals of a table are the facets, also where sets stand in several cells") {
  MadeIndex made(random_records(400, 15));
  const auto measured = measure_of(made.index(), cross("", "fractie", "onderwerp"));
  const auto facets = made.answer("", {.limit = 0, .facets = {"fractie", "onderwerp"}});
  for (const auto& [table, place] : {std::pair{"row_totals", 0}, {"column_totals", 1}}) {
    const auto& totals = table_named(measured.taken, table);
    const auto& facet = facets.facets[static_cast<std::size_t>(place)];
    REQUIRE(totals.rows.size() == facet.values.size() + 1);
    for (std::size_t i = 0; i < facet.values.size(); ++i) {
      CHECK(std::get<std::string>(totals.rows[i][0]) == facet.values[i].value);
      CHECK(std::get<std::uint64_t>(totals.rows[i][1]) == facet.values[i].count);
    }
    CHECK(std::get<std::uint64_t>(totals.rows.back()[1]) == facet.missing);
  }
  CHECK(table_named(measured.taken, "tests").rows.empty());
}

TEST_CASE("what does not occur is a row of zeros where it is asked for") {
  MadeIndex made({record("2019Z00001", "Melk", "2019-03-01"), record("2019Z00002", "Melk", "2019-06-01")});
  auto request = cross("", "ingezonden", "status");
  request.zero = true;
  const auto measured = measure_of(made.index(), request);
  std::set<std::string> months, statuses;
  const auto& rows = table_named(measured.taken, "rows");
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    months.insert(text_of(rows, i, "ingezonden"));
    statuses.insert(text_of(rows, i, "status"));
  }
  CHECK(months == std::set<std::string>{"2019-03", "2019-04", "2019-05", "2019-06"});
  CHECK(statuses == std::set<std::string>{"onbeantwoord", "uitgesteld", "beantwoord", "ingetrokken"});

  request = cross("jaar:2019", "ingezonden", "status");
  request.zero = true;
  CHECK(table_named(measure_of(made.index(), request).taken, "row_totals").rows.size() == 12);
}

TEST_CASE("what was not there in a Kamer is no zero of it") {
  const auto has = [](const std::vector<std::string>& values, const std::string& value) {
    return std::ranges::find(values, value) != values.end();
  };
  const auto &fractie = *layout::fields().find("fractie"), &indiener = *layout::fields().find("indiener");
  const auto from = *Date::of(2020, 3, 1), to = *Date::of(2020, 3, 31);
  const auto all = measure::values_in_office(fractie, from, to);
  const auto tweede = measure::values_in_office(fractie, from, to, Kamer::tweede);
  const auto eerste = measure::values_in_office(fractie, from, to, Kamer::eerste);
  for (const auto* name : {"OSF", "VVD"}) CHECK(has(all, name));
  CHECK(has(eerste, "OSF"));
  CHECK_FALSE(has(tweede, "OSF"));
  CHECK(has(tweede, "VVD"));
  CHECK(has(eerste, "VVD"));
  const auto members = measure::values_in_office(indiener, from, to),
             of_tweede = measure::values_in_office(indiener, from, to, Kamer::tweede);
  CHECK(of_tweede.size() >= 150);
  CHECK(of_tweede.size() < members.size());
}

TEST_CASE("the Kamer that a query asks for") {
  CHECK(measure::kamer_of(parsed("kamer:tweede")) == Kamer::tweede);
  CHECK(measure::kamer_of(parsed("melk kamer:eerste jaar:2019")) == Kamer::eerste);
  CHECK(measure::kamer_of(parsed("melk")) == std::nullopt);
  CHECK(measure::kamer_of(parsed("melk OR kamer:eerste")) == std::nullopt);
  CHECK(measure::kamer_of(parsed("-kamer:eerste")) == std::nullopt);
}

TEST_CASE("the days of asking that a query can have") {
  const auto days = [](const std::string& query) {
    const auto found = measure::days_of_asking(parsed(query));
    return (found.first ? found.first->iso() : "") + ".." + (found.last ? found.last->iso() : "");
  };
  CHECK(days("stikstof") == "..");
  CHECK(days("jaar:2019") == "2019-01-01..2019-12-31");
  CHECK(days("stikstof jaar:2018.. ingezonden:..2019-07-18") == "2018-01-01..2019-07-18");
  CHECK(days("vergaderjaar:2018-2019") == "2018-09-18..2019-09-16");
  CHECK(days("jaar:2019 OR jaar:2020") == "..");
  CHECK(days("-jaar:2019") == "..");
}

TEST_CASE("a table is of two different facets") {
  MadeIndex made(random_records(5, 16));
  for (const auto& [rows, columns] : {std::pair<std::string, std::string>{"jaar", "jaar"}, {"titel", "jaar"}}) {
    MeasureSink sink;
    const auto answered =
        ask::answer([&]() -> Result<index::Index*> { return &made.index(); }, cross("", rows, columns), sink);
    REQUIRE_FALSE(answered);
    CHECK(answered.error().exit() == Exit::usage);
  }
}

}  // namespace kamervragen::test
