// Statistics against a plain loop over the records.
#include <algorithm>
#include <cmath>
#include <map>

#include <catch2/catch.hpp>

#include "searcher/statistics/quantiles.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/measure/measured.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

const auto reference = *Date::from_iso("2019-05-15");

ask::Request stats(const std::string& query, std::vector<std::string> by = {}) {
  ask::Request out{.kind = ask::Kind::stats, .text = query};
  out.by = std::move(by);
  out.reference_date = reference;
  return out;
}

/// What a plain loop says of the records.
struct Plain {
  std::uint64_t n = 0, answered = 0, open = 0, withdrawn = 0, excluded = 0, late = 0;
  std::vector<double> days;

  void add(const Kamervraag& k) {
    ++n;
    if (k.mondeling || !k.ingezonden || reference < *k.ingezonden) {
      ++excluded;
    } else if (k.status == Status::beantwoord) {
      k.dagen ? ++answered : ++excluded;
      if (k.dagen) days.push_back(*k.dagen);
      late += k.dagen && *k.dagen > k.due_days() ? 1 : 0;
    } else if (k.status == Status::ingetrokken) {
      k.ingetrokken&&* k.ingetrokken >= *k.ingezonden ? ++withdrawn : ++excluded;
    } else {
      ++open;
      late += reference.days() - k.ingezonden->days() > k.due_days() ? 1 : 0;
    }
  }
};

void check_row(const sheet::Table& table, std::size_t row, Plain expected) {
  CHECK(whole_number(table, row, "n") == expected.n);
  CHECK(whole_number(table, row, "answered") == expected.answered);
  CHECK(whole_number(table, row, "open") == expected.open);
  CHECK(whole_number(table, row, "withdrawn") == expected.withdrawn);
  CHECK(whole_number(table, row, "excluded") == expected.excluded);
  CHECK(whole_number(table, row, "late") == expected.late);
  std::ranges::sort(expected.days);
  const auto& median = cell_named(table, row, "median");
  REQUIRE(std::holds_alternative<double>(median) == !expected.days.empty());
  if (expected.days.empty()) return;
  CHECK(std::get<double>(median) == statistics::quantile(expected.days, .5));
  CHECK(std::get<double>(cell_named(table, row, "least")) == expected.days.front());
  CHECK(std::get<double>(cell_named(table, row, "most")) == expected.days.back());
}

std::map<std::string, Plain> by_status(const std::vector<Kamervraag>& records) {
  std::map<std::string, Plain> out;
  for (const auto& k : records) out[std::string(name(k.status))].add(k);
  return out;
}

}  // namespace

TEST_CASE("statistics of all records are what a plain loop says") {
  const auto records = random_records(600, 3);
  MadeIndex made(records);
  Plain all;
  for (const auto& k : records) all.add(k);
  const auto measured = measure_of(made.index(), stats(""));
  CHECK(measured.count == records.size());
  check_row(table_named(measured.taken, "total"), 0, all);
  check_row(table_named(measured.taken, "rows"), 0, all);
  CHECK(all.late > 50);
  CHECK(all.excluded > 50);
  CHECK(all.withdrawn > 10);
  CHECK_FALSE(measured.taken.coverage);

  std::uint64_t excluded = 0;
  for (const auto& row : table_named(measured.taken, "excluded").rows) excluded += std::get<std::uint64_t>(row[1]);
  CHECK(excluded == all.excluded);
}

TEST_CASE("statistics by a field are those of its values, and add up") {
  const auto records = random_records(600, 4);
  MadeIndex made(records);
  const auto expected = by_status(records);
  const auto measured = measure_of(made.index(), stats("", {"status"}));
  const auto& rows = table_named(measured.taken, "rows");
  REQUIRE(rows.rows.size() == expected.size());
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    const auto status = text_of(rows, i, "status");
    INFO(status);
    check_row(rows, i, expected.at(status));
    sum += whole_number(rows, i, "n");
    // The same asked as a query.
    check_row(table_named(measure_of(made.index(), stats("status:" + status)).taken, "total"), 0, expected.at(status));
  }
  CHECK(sum == records.size());
}

TEST_CASE("late is what is:te-laat counts of what is not left out, in every group") {
  MadeIndex made(random_records(500, 5));
  for (const std::string by : {"fractie", "ministerie", "kabinet", "jaar", "ingezonden", "soort", "positie"}) {
    const auto measured = measure_of(made.index(), stats("", {by}));
    const auto late =
        made.answer("is:te-laat -soort:mondeling", {.limit = 0, .facets = {by}, .reference_date = reference});
    const auto all = made.answer("", {.limit = 0, .facets = {by}, .reference_date = reference});
    const auto& rows = table_named(measured.taken, "rows");
    const auto count = [](const index::Facet& facet, const std::string& value) {
      const auto found = std::ranges::find(facet.values, value, &index::FacetValue::value);
      return found == facet.values.end() ? value == layout::missing_value ? facet.missing : 0 : found->count;
    };
    REQUIRE(rows.rows.size() == all.facets.front().values.size() + (all.facets.front().missing > 0 ? 1 : 0));
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
      const auto value = text_of(rows, i, by);
      INFO(by << " " << value);
      CHECK(whole_number(rows, i, "n") == count(all.facets.front(), value));
      CHECK(whole_number(rows, i, "late") == count(late.facets.front(), value));
    }
  }
}

TEST_CASE("what was asked after the reference date is left out, answered or not") {
  auto before = record("2019Z00001", "Melk", "2019-05-01"), after = record("2019Z00002", "Melk", "2019-06-01"),
       open = record("2019Z00003", "Melk", "2019-06-02");
  answer_on(before, "2019-05-20");
  answer_on(after, "2019-06-10");
  MadeIndex made({before, after, open});
  const auto measured = measure_of(made.index(), stats(""));
  const auto& total = table_named(measured.taken, "total");
  CHECK(whole_number(total, 0, "n") == 3);
  CHECK(whole_number(total, 0, "answered") == 1);
  CHECK(whole_number(total, 0, "excluded") == 2);
  CHECK(std::ranges::any_of(measured.taken.remarks, [](const std::string& remark) {
    return remark == "answered after the reference date, and counted as answered with all their days: 1";
  }));
}

TEST_CASE("groups that no set shares are compared, of a field with several values too") {
  auto first = record("2019Z00001", "Melk", "2019-03-01"), second = record("2019Z00002", "Water", "2019-03-02");
  answer_on(first, "2019-03-10");
  answer_on(second, "2019-04-20");
  const auto tests_of = [](const std::vector<Kamervraag>& records) {
    MadeIndex made(records);
    const auto measured = measure_of(made.index(), stats("", {"onderwerp"}));
    const auto* found = sheet::find_table(measured.taken, "tests");
    return found == nullptr ? 0 : found->rows.size();
  };
  first.onderwerpen = {"Landbouw"};
  second.onderwerpen = {"Water"};
  CHECK(tests_of({first, second}) == 1);
  second.onderwerpen = {"Landbouw", "Water"};
  CHECK(tests_of({first, second}) == 0);
}

TEST_CASE("groups of two fields add up to those of one") {
  MadeIndex made(random_records(500, 6));
  const auto both = measure_of(made.index(), stats("", {"kamer", "status"}));
  const auto one = measure_of(made.index(), stats("", {"kamer"}));
  const auto &fine = table_named(both.taken, "rows"), &coarse = table_named(one.taken, "rows");
  for (std::size_t i = 0; i < coarse.rows.size(); ++i) {
    std::uint64_t n = 0, late = 0;
    for (std::size_t j = 0; j < fine.rows.size(); ++j)
      if (text_of(fine, j, "kamer") == text_of(coarse, i, "kamer")) {
        n += whole_number(fine, j, "n");
        late += whole_number(fine, j, "late");
      }
    CHECK(n == whole_number(coarse, i, "n"));
    CHECK(late == whole_number(coarse, i, "late"));
  }
}

TEST_CASE("the order of the records and the parts that they lie in change no number") {
  auto records = random_records(300, 7);
  MadeIndex whole(records);
  std::ranges::reverse(records);
  MadeIndex turned(records);
  const std::vector<Kamervraag> first(records.begin(), records.begin() + 120),
      second(records.begin() + 120, records.end());
  MadeIndex one(first), other(second);
  auto parts = index::Index::open({{.folder = one.folder()}, {.folder = other.folder()}});
  REQUIRE(parts);
  for (const auto& by : {std::vector<std::string>{}, {"fractie"}, {"indiener", "jaar"}, {"onderwerp"}}) {
    const auto expected = measure_of(whole.index(), stats("", by));
    for (auto* index : {&turned.index(), &*parts}) {
      const auto found = measure_of(*index, stats("", by));
      REQUIRE(found.taken.tables.size() == expected.taken.tables.size());
      for (std::size_t i = 0; i < found.taken.tables.size(); ++i)
        CHECK(found.taken.tables[i].rows == expected.taken.tables[i].rows);
    }
  }
}

TEST_CASE("amounts are those of the field, and what has none is counted") {
  const auto records = random_records(300, 8);
  MadeIndex made(records);
  auto request = stats("");
  request.of = "vragen";
  const auto measured = measure_of(made.index(), request);
  const auto& total = table_named(measured.taken, "total");
  std::uint64_t known = 0;
  double sum = 0;
  for (const auto& k : records) {
    known += k.omvang.vragen ? 1 : 0;
    sum += k.omvang.vragen.value_or(0);
  }
  CHECK(whole_number(total, 0, "n") == records.size());
  CHECK(whole_number(total, 0, "known") == known);
  CHECK(whole_number(total, 0, "missing") == records.size() - known);
  CHECK(std::get<double>(cell_named(total, 0, "sum")) == sum);
}

TEST_CASE("rows in the order of a column, those without a value last") {
  MadeIndex made(random_records(200, 9));
  auto request = stats("", {"indiener"});
  request.row_order = "median";
  const auto measured = measure_of(made.index(), request);
  const auto& rows = table_named(measured.taken, "rows");
  double before = 1e9;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    const auto* median = std::get_if<double>(&cell_named(rows, i, "median"));
    const double here = median ? *median : -1;
    CHECK(here <= before);
    before = here;
  }
}

TEST_CASE("nothing that matches is measured as nothing") {
  MadeIndex made(random_records(50, 10));
  const auto measured = measure_of(made.index(), stats("jaar:1900", {"fractie"}));
  CHECK(measured.count == 0);
  CHECK(table_named(measured.taken, "rows").rows.empty());
  CHECK(whole_number(table_named(measured.taken, "total"), 0, "n") == 0);
  CHECK(std::holds_alternative<std::monostate>(cell_named(table_named(measured.taken, "total"), 0, "late_share")));
}

TEST_CASE("what cannot be measured is an error that says what can") {
  MadeIndex made(random_records(5, 11));
  struct Row {
    std::vector<std::string> by;
    std::string of;
    Code expected;
    std::string why;
  };
  const std::vector<Row> rows = {{{"titel"}, "dagen", Code::not_a_facet, "a text has no groups"},
                                 {{"fracie"}, "dagen", Code::unknown_field, "mistyped"},
                                 {{}, "fractie", Code::not_measurable, "no number"},
                                 {{}, "dage", Code::unknown_field, "mistyped"},
                                 {{"jaar", "kamer", "soort"}, "dagen", Code::too_many_fields, "more than two"}};
  for (const auto& row : rows) {
    INFO(row.why);
    auto request = stats("", row.by);
    request.of = row.of;
    MeasureSink sink;
    const auto answered = ask::answer([&]() -> Result<index::Index*> { return &made.index(); }, request, sink);
    REQUIRE_FALSE(answered);
    CHECK(answered.error().code == row.expected);
    CHECK(answered.error().exit() == Exit::usage);
  }
}

}  // namespace kamervragen::test
