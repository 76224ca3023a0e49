#include "indexer/forms/paragraph_numbers.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace forms;

TEST_CASE("the number at the front of a paragraph is told from a quantity") {
  struct Row {
    const char* text;
    std::vector<int> nummers;
    const char* rest;
    const char* why;
  };
  const Row rows[] = {
      {"1. Ja.", {1}, "Ja.", "a full stop"},
      {"1.Ja.", {1}, "Ja.", "closed up"},
      {"1) Ja.", {1}, "Ja.", "a bracket"},
      {"(1) Ja.", {1}, "Ja.", "two"},
      {"1: ja", {1}, "ja", "a colon"},
      {"1 Ja.", {1}, "Ja.", "white space and a capital"},
      {"1\u00A0Ja.", {1}, "Ja.", "a space that does not break"},
      {"1 «Ja»", {1}, "«Ja»", "a quotation"},
      {"1 Één", {1}, "Één", "a capital with an accent"},
      {"1 – ja", {1}, "ja", "a dash"},
      {" 12 ", {12}, "", "the whole paragraph"},
      {"1 en 2", {1, 2}, "", "two"},
      {"1 en 2 Ja.", {1, 2}, "Ja.", "with its text"},
      {"1, 2 en 4. Neen.", {1, 2, 4}, "Neen.", "three"},
      {"1. en 2. Ja.", {1, 2}, "Ja.", "each with its full stop"},
      {"3 t/m 5 Ja.", {3, 4, 5}, "Ja.", "a range"},
      {"3 tot en met 5. Ja.", {3, 4, 5}, "Ja.", "in words"},
      {"3–5 Ja.", {3, 4, 5}, "Ja.", "with a dash"},
      {"Antwoord 3 Ja.", {3}, "Ja.", "with the word"},
      {"Antwoord op de vragen 3 en 4: ja.", {3, 4}, "ja.", "with several"},
      {"Ad 3. Ja.", {3}, "Ja.", "as lawyers write"},
      {"1.500 gulden", {}, "", "an amount"},
      {"2 miljoen gulden", {}, "", "another"},
      {"3 en 4 mei", {}, "", "two days"},
      {"3 mei", {}, "", "one"},
      {"1a. Ja.", {}, "", "a part of a question"},
      {"1998 Was een jaar.", {}, "", "a year"},
      {"Vraag 3 is al beantwoord.", {}, "", "a sentence"},
      {"Ja.", {}, "", "no number"},
      {"Antwoord", {}, "", "a word alone"},
      {"1,5 Procent", {}, "", "a fraction"},
      {"", {}, "", "nothing"},
  };
  for (const auto& row : rows) {
    INFO(row.why << ": " << row.text);
    const auto found = paragraph_number(row.text);
    CHECK((found ? found->nummers : std::vector<int>{}) == row.nummers);
    if (found) CHECK(std::string_view(row.text).substr(found->length) == row.rest);
  }
}

TEST_CASE("a run of paragraphs is divided by numbers that can be there") {
  struct Row {
    const char* xml;
    std::set<int> possible;
    std::vector<std::size_t> paragraphs;
    const char* why;
  };
  const Row rows[] = {
      {"<r><al>1 en 4 Hoe?</al><al>2. Wie?</al><al>3. Wat?</al><al>5. Waar?</al></r>",
       {},
       {1, 1, 1, 1},
       "a group of questions that runs ahead"},
      {"<r><al>1 Ja.</al><al>Want.</al><al>2 en 3</al><al>Neen.</al></r>", {1, 2, 3}, {2, 1}, "two answers"},
      {"<r><al>Vooraf.</al><al>1 Ja.</al></r>", {1}, {1, 1}, "something before the first"},
      {"<r><al>2. Ja.</al><al>1. Neen.</al></r>", {1, 2}, {1, 1}, "out of order, where both are asked"},
      {"<r><al>1. Ja.</al><al>1. Ten eerste.</al><al>9. Neen.</al></r>", {1, 2}, {3}, "a list in an answer; not asked"},
      {"<r><al>1. Hoe?</al><al>3. Een punt.</al><al>2. Wie?</al></r>", {}, {2, 1}, "questions follow one another"},
      {"<r><al>Ja.</al><al>Neen.</al></r>", {1, 2}, {2}, "no numbers"},
      {"<r><al><nadruk>1</nadruk> Ja.</al></r>", {1}, {1}, "in an element"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    KnownNumbers known{{}, row.possible};
    std::vector<std::size_t> counts;
    for (const auto& stretch : divide_by_numbers(tree::parse_xml(row.xml).value().children, known))
      counts.push_back(stretch.paragraphs.size());
    CHECK(counts == row.paragraphs);
  }
}

TEST_CASE("the first paragraph of a part may leave out a number, or bear one that was printed wrong") {
  struct Row {
    const char* text;
    std::set<int> taken, possible;
    std::vector<int> expected;
    const char* why;
  };
  const Row rows[] = {
      {"9. Wie?", {1, 7}, {}, {9}, "8 is left out"},
      {"11. Wie?", {1, 7}, {}, {}, "too far"},
      {"7. Wie?", {1, 7}, {}, {7}, "printed twice"},
      {"1. Wie?", {1, 7}, {}, {}, "a list"},
      {"8. Ja.", {1}, {1, 7, 9}, {8}, "question 8 was printed as another 7"},
      {"10. Ja.", {1}, {1, 7, 9}, {}, "behind the last question"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    for (const bool begins : {true, false}) {
      KnownNumbers known{row.taken, row.possible};
      const auto xml = std::string("<r><al>") + row.text + "</al></r>";
      const auto stretches = divide_by_numbers(tree::parse_xml(xml).value().children, known, begins);
      REQUIRE(stretches.size() == 1);
      CHECK(stretches[0].nummers == (begins ? row.expected : std::vector<int>{}));
    }
  }
}

}  // namespace kamervragen::test
