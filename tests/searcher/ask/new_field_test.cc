// Adding a field is adding a row: a table with one row more, and nothing else changed.
#include <algorithm>

#include <catch2/catch.hpp>

#include "searcher/finder/explain.hh"
#include "searcher/finder/suggest.hh"
#include "searcher/finder/values.hh"
#include "searcher/query/parser.hh"
#include "searcher/query/printer.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace finder;

namespace {

/// Not a field of ours: how long a question set is.
std::vector<std::string> lengths(const Kamervraag& k) {
  std::vector<std::string> out{k.vragen.size() > 2 ? "lange reeks" : "korte reeks"};
  if (k.vragen.empty()) out.push_back("zonder vragen");
  std::ranges::sort(out);
  return out;
}

const layout::FieldTable& longer_table() {
  static const std::vector<layout::Field> rows = [] {
    std::vector<layout::Field> out(layout::fields().begin(), layout::fields().end());
    out.push_back({.name = "omvang",
                   .exported = "omvang",
                   .aliases = "size",
                   .kind = layout::Kind::label,
                   .prefix = "Y1",
                   .slot = 40,
                   .many = true,
                   .facet = true,
                   .description = "how long it is",
                   .example = "omvang:lang",
                   .values = lengths});
    return out;
  }();
  static const layout::FieldTable made{std::span<const layout::Field>(rows)};
  return made;
}

std::vector<Kamervraag> new_field_sample() {
  auto a = record("2019Z00001", "Een vraag");
  a.vragen = {vraag(1, "Eerste"), vraag(2, "Tweede"), vraag(3, "Derde")};
  auto b = record("2019Z00002", "Een vraag");
  b.vragen = {vraag(1, "Eerste")};
  return {a, b, record("2019Z00003", "Een vraag")};
}

}  // namespace

TEST_CASE("a row more is a field to search, count, select, list, suggest and explain") {
  MadeIndex made(new_field_sample(), longer_table());
  using Nummers = std::vector<std::string>;
  CHECK(made.found("omvang:reeks").size() == 3);
  CHECK(made.found("omvang:lange") == Nummers{"2019Z00001"});
  CHECK(made.found("size:\"zonder vragen\"") == Nummers{"2019Z00003"});
  CHECK(made.found("-omvang:=\"korte reeks\"") == Nummers{"2019Z00001"});
  CHECK(canonical(parsed("size:lange", longer_table())) == "omvang:lange");

  for (const auto& query : {"", "vraag"}) {
    const auto answer = made.answer(query, {.facets = {"omvang"}});
    REQUIRE(answer.facets.size() == 1);
    const auto& facet = answer.facets.front();
    REQUIRE(facet.values.size() == 3);
    CHECK(facet.values[0].value == "korte reeks");
    CHECK(facet.values[0].count == 2);
    CHECK(facet.missing == 0);
  }
  CHECK(made.answer("", {.selections = {{"omvang", "lange reeks"}}}).count == 1);

  const layout::Field& row = *longer_table().find("omvang");
  const auto values = finder::values_of(made.index(), row, "l");
  REQUIRE(values.has_value());
  REQUIRE(values->size() == 1);
  CHECK(values->front().value == "lange reeks");

  const auto suggestions = finder::suggest(made.index(), parsed("omvang:lagne", longer_table()), {});
  REQUIRE(suggestions.has_value());
  REQUIRE_FALSE(suggestions->empty());
  CHECK(suggestions->front().query == "omvang:lange");

  const auto explained = finder::explain(made.index(), parsed("omvang:reeks", longer_table()), {});
  REQUIRE(explained.has_value());
  CHECK(explained->parts.front().matched == Nummers{"korte reeks", "lange reeks"});
}

TEST_CASE("a row more is another stamp") {
  const Scratch scratch;
  write_generation(scratch.path(), 1, new_field_sample(), longer_table());
  const auto opened = index::Index::open(scratch.path());
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error().exit() == Exit::other_stamp);
}

TEST_CASE("without its row, the field is unknown") {
  CHECK(query::parse_query("omvang:lange").error().name() == "unknown-field");
}

}  // namespace kamervragen::test
