// ="exact phrases": found by the stems' positions, and read where a stem has several forms.
#include <catch2/catch.hpp>

#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
using namespace match;

namespace {

struct PhraseRow {
  std::string query;
  std::vector<std::string> expected;  ///< sorted
  std::string why;
};

Kamervraag asking(const std::string& nummer, const std::string& text, const std::string& answer) {
  auto out = record(nummer, "Over iets anders");
  out.vragen = {vraag(1, text)};
  if (!answer.empty()) out.antwoorden = {antwoord(1, answer)};
  return out;
}

const std::string exact = "2019Z00001", inflected = "2019Z00002", mixed = "2019Z00003", both = "2019Z00004",
                  apart = "2019Z00005", answered = "2019Z00006";

std::vector<Kamervraag> phrase_sample() {
  return {asking(exact, "Wat vindt u van de nieuwe vuurtoren?", ""),
          asking(inflected, "Wat vindt u van de nieuwe vuurtorens?", ""),
          asking(mixed, "De nieuwe vuurtorens lijken op een nieuwe vuurtoren, maar de oude is het niet.", ""),
          asking(both, "De nieuwe vuurtorens, en de nieuwe vuurtoren.", ""),
          asking(apart, "De nieuwe vuurtorens staan naast een vuurtoren.",
                 "Dat is de nieuwe. Vuurtoren en baken zijn het."),
          asking(answered, "Een vuurtoren?", "De Nieuwe\nVuurtoren.")};
}

}  // namespace

TEST_CASE("an exact phrase is found as it is written, and in no other form") {
  const std::vector<PhraseRow> rows = {
      {"=\"de nieuwe vuurtoren\"",
       {exact, both, apart, answered},
       "words side by side; full stops and ends of lines do not part them"},
      {"=\"nieuwe vuurtoren\"", {exact, mixed, both, apart, answered}, "also where other forms stand beside it"},
      {"=\"de nieuwe vuurtorens\"", {inflected, mixed, both, apart}, "the other form"},
      {"=\"DE Nieuwe vuurtoren\"", {exact, both, apart, answered}, "case aside"},
      {"\"de nieuwe vuurtoren\"", {exact, inflected, mixed, both, apart, answered}, "without =, any form"},
      {"vraag:=\"nieuwe vuurtoren\"", {exact, mixed, both}, "in one part"},
      {"antwoord:=\"nieuwe vuurtoren\"", {apart, answered}, "in the other"},
      {"=\"vuurtorens staan\"", {apart}, "a form that is rare"},
      {"=\"vuurtoren nieuwe\"", {}, "in this order"},
      {"=\"de nieuwe vuurtoren\" OR =\"vuurtorens staan\"", {exact, both, apart, answered}, "in a larger query"},
      {"vuurtoren -=\"de nieuwe vuurtoren\"", {inflected, mixed}, "left out"},
      {"=\"nieuwe vuurtoren\" -=\"nieuwe vuurtorens\"", {exact, answered}, "one and not the other"},
  };
  MadeIndex made(phrase_sample());
  for (const auto& [query, expected, why] : rows) {
    INFO(query << " (" << why << ")");
    auto found = made.found(query);
    std::ranges::sort(found);
    CHECK(found == expected);
    CHECK(made.answer(query).count == expected.size());
  }
}

TEST_CASE("an exact phrase counts in facets and reasons as in hits") {
  MadeIndex made(phrase_sample());
  finder::SearchOptions options;
  options.facets = {"jaar"};
  options.reasons = true;
  const auto answer = made.answer("=\"nieuwe vuurtoren\"", options);
  REQUIRE(answer.facets.size() == 1);
  REQUIRE(answer.facets.front().values.size() == 1);
  CHECK(answer.facets.front().values.front().count == 5);
  for (const auto& hit : answer.hits) CHECK_FALSE(hit.reasons.empty());
}

}  // namespace kamervragen::test
