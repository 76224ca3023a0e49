#include "schema/record/dates.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace record;

TEST_CASE("dates are found in Dutch texts in all their forms") {
  struct Row {
    const char *text, *iso, *why;
  };
  const Row rows[] = {
      {"18 juli 2019", "2019-07-18", "the usual form"},
      {"(ingezonden 18 juli 2019).", "2019-07-18", "inside a heading"},
      {"(Ontvangen 12 juni 2001)", "2001-06-12", "older headings"},
      {"15\u00a0juli\u00a02020", "2020-07-15", "NBSP between the parts"},
      {"1 mrt. 2020", "2020-03-01", "abbreviated, with a full stop"},
      {"10 Sept 2019", "2019-09-10", "capital, four letters"},
      {"3 feb 2004", "2004-02-03", "three letters"},
      {"18-7-2019", "2019-07-18", "digits, day first"},
      {"18/07/2019", "2019-07-18", "slashes"},
      {"2019-07-18", "2019-07-18", "ISO"},
      {"15-03-2023", "2023-03-15", "digits with zeros"},
      {"31 februari 2009", "", "no such day"},
      {"29 februari 2023", "", "no leap year"},
      {"29 februari 2024", "2024-02-29", "a leap year"},
      {"2023-02-31", "", "dirty metadata"},
      {"20090-01-01", "", "five digits are no year"},
      {"dd-mm-yyyy", "", "a form that was not filled in"},
      {"vraag 4 en 5", "", "numbers that are no date"},
      {"op 3 en op 4 mei 2011", "2011-05-04", "the number that has a month"},
      {"4 brumaire 1999", "", "no month of ours"},
      {"", "", "nothing"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    const auto found = find_dutch_date(row.text);
    CHECK((found ? found->iso() : "") == row.iso);
  }
}

TEST_CASE("ISO dates are read strictly") {
  CHECK(Date::from_iso("2019-07-18")->iso() == "2019-07-18");
  CHECK(Date::from_iso("2019-07-18T12:00:00")->iso() == "2019-07-18");
  for (const char* bad : {"", "2019-7-18", "2019-13-01", "2019-00-10", "2019-07-18x", "18-07-2019", "2019/07/18"}) {
    INFO(bad);
    CHECK_FALSE(Date::from_iso(bad));
  }
}

TEST_CASE("a partial date is the span of days that it covers") {
  struct Row {
    const char *text, *first, *last;
  };
  const Row rows[] = {{"2019", "2019-01-01", "2019-12-31"},
                      {"2019-07", "2019-07-01", "2019-07-31"},
                      {"2024-02", "2024-02-01", "2024-02-29"},
                      {"2019-07-18", "2019-07-18", "2019-07-18"}};
  for (const auto& row : rows) {
    INFO(row.text);
    const auto range = parse_partial_date(row.text);
    REQUIRE(range);
    CHECK(range->first->iso() == row.first);
    CHECK(range->last->iso() == row.last);
  }
  for (const char* bad : {"", "19", "2019-13", "2019-02-30", "2019-", "2019-07-18-1", "juli"}) {
    INFO(bad);
    CHECK_FALSE(parse_partial_date(bad));
  }
}

TEST_CASE("days count as the calendar does") {
  const auto asked = *Date::of(2019, 7, 18), answered = *Date::of(2019, 9, 10);
  CHECK(answered.days() - asked.days() == 54);
  CHECK(Date::from_days(asked.days()) == asked);
  CHECK(asked.dutch() == "18 juli 2019");
  CHECK(Date::of(1970, 1, 1)->days() == 0);
}

}  // namespace kamervragen::test
