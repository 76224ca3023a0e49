#include "searcher/drafts/heading.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {

TEST_CASE("a heading says who asks whom, and about what") {
  struct Row {
    const char* text;
    std::optional<drafts::Heading> expected;
    const char* why;
  };
  const Row rows[] = {
      {"Vragen van het lid Zilvermeeuw (PvdK) aan de minister van Water en Lucht over bruin drinkwater (ingezonden 3 "
       "mei "
       "2023).",
       {{{"Zilvermeeuw"}, {"Water en Lucht"}, "bruin drinkwater"}},
       "one of one"},
      {"Vragen van de leden Zilvermeeuw, Van Futen (beiden PvdK) en De Wulp-Tureluur (BB) aan de minister van Water en "
       "de "
       "staatssecretaris van Lucht over de veerpont",
       {{{"Zilvermeeuw", "Van Futen", "De Wulp-Tureluur"}, {"Water", "Lucht"}, "de veerpont"}},
       "several of several"},
      {"Schriftelijke vragen van het lid Zilvermeeuw aan de minister voor Natuur over wolven: wat nu?",
       {{{"Zilvermeeuw"}, {"Natuur"}, "wolven: wat nu?"}},
       "a minister without a ministry"},
      {"Vragen van het lid Zilvermeeuw aan de minister-president over de toespraak over wolven",
       {{{"Zilvermeeuw"}, {}, "de toespraak over wolven"}},
       "no ministry; the first over"},
      {"Vragen van het lid Zilvermeeuw (PvdK) aan de minister van Water",
       {{{"Zilvermeeuw"}, {"Water"}, ""}},
       "about nothing"},
      {"Kamervragen van Zilvermeeuw (PvdK) en Van Futen (BB) inzake wolven",
       {{{"Zilvermeeuw", "Van Futen"}, {}, "wolven"}},
       "without het lid"},
      {"CONCEPT schriftelijke vragen over wolven", {{{}, {}, "wolven"}}, "a concept of nobody yet"},
      {"Nadere vragen van de PvdK-fractie over wolven", {{{}, {}, "wolven"}}, "no member"},
      {"Vragen staat vrij", {}, "another sentence"},
      {"Bruin drinkwater in Zoutkampveen", {}, "a title"},
      {"", {}, "nothing"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto read = drafts::read_heading(row.text);
    REQUIRE(read.has_value() == row.expected.has_value());
    if (!read) continue;
    CHECK(read->indieners == row.expected->indieners);
    CHECK(read->ministeries == row.expected->ministeries);
    CHECK(read->matter == row.expected->matter);
  }
}

}  // namespace kamervragen::test
