#include "indexer/grammar/numbers.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace grammar;

using Numbers = std::vector<int>;

TEST_CASE("the number above a question or an answer is read as a list of numbers") {
  struct Row {
    const char* text;
    Numbers expected;
    bool understood;
    const char* why;
  };
  const Row rows[] = {
      {"Vraag 1", {1}, true, "nineteen of twenty are so"},
      {"Antwoord 12", {12}, true, "an answer"},
      {"7", {7}, true, "before 2010 the number alone"},
      {"7.", {7}, true, "with a full stop"},
      {"Vraag 2 en 3", {2, 3}, true, "two that were printed together"},
      {"Vraag 2, 3 en 4", {2, 3, 4}, true, "three"},
      {"Vragen 1, 2", {1, 2}, true, "without en"},
      {"Vraag 4, 5, en 6", {4, 5, 6}, true, "a comma before en"},
      {"Vraag 3 t/m 6", {3, 4, 5, 6}, true, "a range"},
      {"Vraag 3 tot en met 5", {3, 4, 5}, true, "a range in words"},
      {"Vraag 5–7 en 9–10", {5, 6, 7, 9, 10}, true, "ranges with an en-dash"},
      {"Vraag 5 - 7", {5, 6, 7}, true, "a hyphen with spaces"},
      {"Antwoorden 5 en 6", {5, 6}, true, "the plural"},
      {"Antwoord op vraag 3", {3}, true, "not yet formatted texts"},
      {"Antwoord op de vragen 3 en 4:", {3, 4}, true, "the same, with a colon"},
      {"Antwoord 4, 5, 7 en 8", {4, 5, 7, 8}, true, "a group with a gap"},
      {"Vraag 4 & 5", {4, 5}, true, "an ampersand"},
      {"Vraag 3, 3", {3}, true, "each once"},
      {"VRAAG 3", {3}, true, "capitals"},
      {"", {}, true, "an empty number is none"},
      {"Vraag", {}, true, "a label without a number"},
      {"Vraag 1a", {1}, false, "a letter behind it is not understood"},
      {"Vraag 3 (nieuw)", {3}, false, "nor is another word"},
      {"Vraag 5–3", {5, 3}, false, "a range that runs backwards is two numbers"},
      {"Vraag drie", {}, false, "a number in words"},
      {"1 t/m", {1}, false, "a range without an end"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    const auto read = parse_nummers(row.text);
    CHECK(read.nummers == row.expected);
    CHECK(read.understood == row.understood);
    CHECK_FALSE(read.out_of_range);
  }
}

TEST_CASE("a number that cannot be that of a question is left out and said so") {
  struct Row {
    const char* text;
    Numbers expected;
    const char* why;
  };
  const Row rows[] = {
      {"2018", {}, "a year in the place of a number"},
      {"Vraag 0", {}, "numbers begin at one"},
      {"Vraag 3 en 2018", {3}, "the good one stays"},
      {"Vraag 3–2018", {3}, "a range to a year is not written out"},
      {"Vraag 99999999999999999999", {}, "more digits than a number holds"},
      {"1–999999999", {1}, "nor a range of a milliard"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    const auto read = parse_nummers(row.text);
    CHECK(read.nummers == row.expected);
    CHECK(read.out_of_range);
  }
}

TEST_CASE("an answer that says no more than where another stands points to that question") {
  struct Row {
    const char* text;
    std::optional<int> expected;
    const char* why;
  };
  const Row rows[] = {
      {"Zie het antwoord op vraag 4.", 4, "the usual form"},
      {"Zie antwoord vraag 4.", 4, "short"},
      {"Zie antwoord 4", 4, "shorter"},
      {"Zie vraag 4.", 4, "by the question"},
      {"Zie mijn antwoord op vraag 4.", 4, "my answer"},
      {"Zie ook het antwoord op vraag 12.", 12, "also"},
      {"Zie het antwoord op de vragen 2 en 3.", 2, "several: the first"},
      {"Zie de antwoorden op vraag 2, 3 en 4.", 2, "several"},
      {"Zie de beantwoording van vraag 3.", 3, "the answering"},
      {"Ik verwijs u naar mijn antwoord op vraag 1.", 1, "a full sentence"},
      {"Hiervoor verwijs ik u naar het antwoord op vraag 1.", 1, "turned round"},
      {"Kortheidshalve verwijs ik naar het antwoord op vraag 6.", 6, "for short"},
      {"Antwoord op vraag 4", 4, "without a verb"},
      {"Ja, zie het antwoord op vraag 4.", std::nullopt, "it says yes as well"},
      {"Zie het antwoord op vraag 4. Dat geldt ook hier.", std::nullopt, "it says more"},
      {"Zie het antwoord op vraag 4 van het lid Kaag.", std::nullopt, "an answer to somebody else"},
      {"Zie het antwoord hierboven.", std::nullopt, "no number"},
      {"Zie 4.", std::nullopt, "four of what"},
      {"4", std::nullopt, "an answer that is a number"},
      {"Vraag 4", std::nullopt, "a heading in the wrong place"},
      {"Ja.", std::nullopt, "an answer"},
      {"", std::nullopt, "nothing"},
      {"Zie het antwoord op vraag 2018.", std::nullopt, "no such question"},
      {"De zorgplicht geldt onverkort. Zie ook het antwoord op vraag 2.", std::nullopt,
       "an answer, and where more stands"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK(zie_antwoord(row.text) == row.expected);
  }
}

}  // namespace kamervragen::test
