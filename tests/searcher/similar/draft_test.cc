#include "searcher/similar/draft.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
namespace {

using similar::Draft;
using similar::DraftQuestion;

struct Row {
  std::string text;
  Draft expected;
  const char* why;
};

}  // namespace

TEST_CASE("a pasted text is read into its questions and notes") {
  const Row rows[] = {
      {"Vragen van het lid Zilvermeeuw (PvdK) aan de minister van Water over bruin drinkwater (ingezonden 3 mei "
       "2023)\n\n"
       "1. Bent u bekend met het bericht «Bruin water»? [1]\n2. Is het veilig?\n\n[1] De Dijkbode, 2 mei 2023",
       {"bruin drinkwater",
        {{1, "Bent u bekend met het bericht «Bruin water»? [1]"}, {2, "Is het veilig?"}},
        {"De Dijkbode, 2 mei 2023"}},
       "as copied from a word processor"},
      {"1\tIs het veilig?\n2\tWaarom niet?\n1\tDe Dijkbode\n2\tHet Sluisblad",
       {"", {{1, "Is het veilig?"}, {2, "Waarom niet?"}}, {"De Dijkbode", "Het Sluisblad"}},
       "numbers that begin anew are notes"},
      {"Vraag 1\nIs het\nveilig?\n\nAntwoord 1\nJa.\n\nVraag 2\nWaarom?\nAntwoord 2\nDaarom.",
       {"", {{1, "Is het veilig?"}, {2, "Waarom?"}}, {}},
       "a page with answers"},
      {"Vraag 4, 5 en 6\nIs het veilig?", {"", {{4, "Is het veilig?"}}, {}}, "several together"},
      {"Vraag 1: Is het veilig?\nNoot 1: De Dijkbode", {"", {{1, "Is het veilig?"}}, {"De Dijkbode"}}, "in one line"},
      {"1) Sinds wanneer zijn er\n112-meldingen, en 1.200 klachten?\n2) Waarom?",
       {"", {{1, "Sinds wanneer zijn er 112-meldingen, en 1.200 klachten?"}, {2, "Waarom?"}}, {}},
       "numbers that begin no question"},
      {"1) In welk jaar was dat?\n2023 of\n7 mei?\n2) Waarom?",
       {"", {{1, "In welk jaar was dat? 2023 of 7 mei?"}, {2, "Waarom?"}}, {}},
       "numbers out of turn"},
      {"Bruin water\n• Is het veilig?\n• Waarom niet?",
       {"Bruin water", {{1, "Is het veilig?"}, {2, "Waarom niet?"}}, {}},
       "bullets"},
      {"1. Is het veilig voor\n- kinderen;\n- ouderen?",
       {"", {{1, "Is het veilig voor kinderen; ouderen?"}}, {}},
       "bullets within a question"},
      {"Bruin water\n\nIs het\nveilig?\n\nWaarom\nniet?",
       {"Bruin water", {{1, "Is het veilig?"}, {2, "Waarom niet?"}}, {}},
       "paragraphs without numbers"},
      {"bruin drinkwater in de kust", {"", {{0, "bruin drinkwater in de kust"}}, {}}, "no question at all"},
      {"1. Is het veilig?\nToelichting:\nDit zijn vervolgvragen.", {"", {{1, "Is het veilig?"}}, {}}, "an explanation"},
      {"\xEF\xBB\xBF"
       "1. Is het veilig?\r\n2. Waarom?\r\n",
       {"", {{1, "Is het veilig?"}, {2, "Waarom?"}}, {}},
       "as Windows writes it"},
      {"", {}, "nothing"},
      {" \n\t\n", {}, "white space"},
      {"1.\n2.\n", {"", {{0, "1. 2."}}, {}}, "numbers alone are a text"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto read = similar::read_draft(row.text);
    CHECK(read.titel == row.expected.titel);
    CHECK(read.vragen == row.expected.vragen);
    CHECK(read.noten == row.expected.noten);
  }
}

}  // namespace kamervragen::test
