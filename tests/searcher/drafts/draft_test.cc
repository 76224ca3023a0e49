#include "searcher/drafts/draft.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
namespace {

using drafts::Draft;
using drafts::Question;

struct DraftRow {
  std::string text;
  Draft expected;
  const char* why;
};

}  // namespace

TEST_CASE("a pasted text is read into its questions and notes") {
  const DraftRow rows[] = {
      {"Vragen van het lid Zilvermeeuw (PvdK) aan de minister van Water over bruin drinkwater (ingezonden 3 mei "
       "2023)\n\n"
       "1. Bent u bekend met het bericht «Bruin water»? [1]\n2. Is het veilig?\n\n[1] De Dijkbode, 2 mei 2023",
       {"bruin drinkwater",
        {{1, "Bent u bekend met het bericht «Bruin water»?"}, {2, "Is het veilig?"}},
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
      {"•.\tIs het\tveilig?\no\tWaarom\tniet?\nOnderwerp:\tbruin\twater",
       {"", {{1, ". Is het veilig?"}, {2, "Waarom niet? Onderwerp: bruin water"}}, {}},
       "tabs within a line"},
      {"Onderwerp:\tBruin\twater\n1. A?\n2. B?", {"Bruin water", {{1, "A?"}, {2, "B?"}}, {}}, "tabs in a label"},
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
      {"Bruin water\n1. A?\n2. B?\n4. D?", {"Bruin water", {{1, "A?"}, {2, "B?"}, {4, "D?"}}, {}}, "a gap"},
      {"2. B?\n3. C?", {"", {{2, "B?"}, {3, "C?"}}, {}}, "from 2"},
      {"7. G?\n8. H?", {"", {{7, "G?"}, {8, "H?"}}, {}}, "from 7"},
      {"1. A?\n2. B?\n3. C?\n3. D?\n4. E?",
       {"", {{1, "A?"}, {2, "B?"}, {3, "C?"}, {3, "D?"}, {4, "E?"}}, {}},
       "a number twice"},
      {"5. E?\n3. C?\n1. A?", {"", {{5, "E?"}, {3, "C?"}, {1, "A?"}}, {}}, "backwards"},
      {"1. A?\n2. B?\n4. Graag een toelichting.\n5. E?",
       {"", {{1, "A?"}, {2, "B?"}, {4, "Graag een toelichting."}, {5, "E?"}}, {}},
       "a gap, and no question mark"},
      {"Water\n1. A?\n2. B?\n\nLucht\n1. C?\n2. D?",
       {"Water", {{1, "A?"}, {2, "B?"}, {1, "C?"}, {2, "D?"}}, {}, {}, {}, {"Lucht"}},
       "numbers that begin anew and ask"},
      {"1. A?\n2. B?\n1. Volkskrant, «Waarom?»\n2. https://nrc.nl/?a=b",
       {"", {{1, "A?"}, {2, "B?"}}, {"Volkskrant, «Waarom?»", "https://nrc.nl/?a=b"}},
       "numbers that begin anew, of sources that quote a question"},
      {"1. A?\n1 NRC, 3 mei 2023\n2. B?\n2 Trouw, 4 mei 2023\n3. C?",
       {"", {{1, "A?"}, {2, "B?"}, {3, "C?"}}, {"NRC, 3 mei 2023", "Trouw, 4 mei 2023"}},
       "notes at the foot of each page"},
      {"1. A?\n2. B?\n3\n3. C?", {"", {{1, "A?"}, {2, "B?"}, {3, "C?"}}, {}}, "the number of a page"},
      {"1 A?\n2 B?\n7 mei of\n4 D?", {"", {{1, "A?"}, {2, "B? 7 mei of"}, {4, "D?"}}, {}}, "bare numbers with a gap"},
      {"1) A\n2/ B?\n(3) C?", {"", {{1, "A"}, {2, "B?"}, {3, "C?"}}, {}}, "signs by turns"},
      {"1. Is het:\na) veilig;\n(ii) schoon?\n2. B?",
       {"", {{1, "Is het: veilig; schoon?"}, {2, "B?"}}, {}},
       "parts of a question"},
      {"1a. A?\n1b. B?\n2a. C?", {"", {{1, "A? B?"}, {2, "C?"}}, {}}, "parts with a number"},
      {"1. Water\n1.1 Is het?\n1.2 Wie?\n2. Lucht\n2.1 Waar?",
       {"", {{1, "Water Is het? Wie?"}, {2, "Lucht Waar?"}}, {}},
       "numbers within numbers"},
      {"Water\na) Is het?\nb) Wie?", {"Water", {{1, "Is het?"}, {2, "Wie?"}}, {}}, "letters in the place of numbers"},
      {"I. Is het?\nII. Wie?", {"", {{1, "Is het?"}, {2, "Wie?"}}, {}}, "Roman numbers"},
      {"Water\no\tIs het?\no\n\tWie?", {"Water", {{1, "Is het?"}, {2, "Wie?"}}, {}}, "bullets that are letters"},
      {"Water\n\xEF\x82\xA7\nIs het?\n\xEF\x82\xA7\nWie?",
       {"Water", {{1, "Is het?"}, {2, "Wie?"}}, {}},
       "bullets on lines of their own"},
      {"V1: Is het?\nA1: Ja.\nV2: Wie?\nA2: Ik.", {"", {{1, "Is het?"}, {2, "Wie?"}}, {}, {}, {}, {}, 2}, "letters"},
      {"Vraag: Is het?\nAntwoord: Ja.\nVraag: Wie?", {"", {{1, "Is het?"}, {2, "Wie?"}}, {}, {}, {}, {}, 1}, "words"},
      {"1. Is het?\nAntwoord\nJa, dat is\n3 keer zo.\n2. Wie?\nAntwoord op vragen 2 en 3\nIk.\n3. Waar?",
       {"", {{1, "Is het?"}, {2, "Wie?"}, {3, "Waar?"}}, {}, {}, {}, {}, 2},
       "answers between numbers"},
      {"Is het?\nAntwoord: Ja.\nEn meer.\n\nWie?\n\nAntwoord:\nIk.",
       {"", {{1, "Is het?"}, {2, "Wie?"}}, {}, {}, {}, {}, 2},
       "answers between paragraphs"},
      {"Vraag 1\nIs het?\nAntwoord op de vragen 1 t/m 3\nJa.\nVraag 2\nWie?",
       {"", {{1, "Is het?"}, {2, "Wie?"}}, {}, {}, {}, {}, 1},
       "an answer to several"},
      {"Van: Jan Wulp <jan@a.example>\nVerzonden: woensdag 3 mei 2023\nAan: Griffie\nOnderwerp: FW: Bruin water\n\n"
       "Beste collega,\n\nHierbij mijn vragen.\n\n1. Is het?\n2. Wie?\n\nMet vriendelijke groet,\nJan Wulp\n06 "
       "12345678",
       {"Bruin water", {{1, "Is het?"}, {2, "Wie?"}}, {}, {}, {}, {"Hierbij mijn vragen."}, 0, 8},
       "a mail"},
      {"Hoi,\n\nIs het veilig?\n\nWie?\n\nGroet, Jan",
       {"", {{1, "Is het veilig?"}, {2, "Wie?"}}, {}, {}, {}, {}, 0, 2},
       "a mail without numbers"},
      {"Dag van de zorg\n1. Is het?", {"Dag van de zorg", {{1, "Is het?"}}, {}}, "a titel that greets nobody"},
      {"> 1. Is het?\n> 2. Wie\n> dan?", {"", {{1, "Is het?"}, {2, "Wie dan?"}}, {}}, "a quoted mail"},
      {"# Bruin water\n\n2023Z90003 · Tweede Kamer\n\ningezonden 3 mei 2023\n\n- indieners: Wulp (PvdK)\n\n"
       "## Vraag 1\n\nIs het?[^1]\n\n## Antwoord 1\n\nJa.\n\n## Verwijst naar\n\n- x\n\n[^1]: [NRC](https://nrc.nl)",
       {"Bruin water", {{1, "Is het?"}}, {"NRC https://nrc.nl"}, {}, {}, {}, 1, 5},
       "as show writes Markdown"},
      {"Vragen van het lid Wulp (PvdK) aan de minister van Water over eenden (ingezonden 3 mei 2023).\n"
       "Antwoord van minister Reiger (Water) (ontvangen 5 juni\n2023).\nVraag 1\nIs het? \n\nNoot\n1\nNRC",
       {"eenden", {{1, "Is het?"}}, {"NRC"}, {"Wulp"}, {"Water"}, {}, 0, 2},
       "a page with its heading of answers"},
      {"1. Is het?\nDeze vragen dienen ter aanvulling op eerdere vragen",
       {"", {{1, "Is het?"}}, {"Deze vragen dienen ter aanvulling op eerdere vragen"}},
       "what refers to others is a note"},
      {"1.1 Is het?\n1.2 Wie?\n2.1 Waar?",
       {"", {{1, "Is het?"}, {1, "Wie?"}, {2, "Waar?"}}, {}},
       "numbers within none"},
      {"1. Is het?\nAntwoord: Ja, want:\n1. dit\n2. dat\n2. Wie?",
       {"", {{1, "Is het?"}, {2, "Wie?"}}, {}, {}, {}, {}, 1},
       "a list in an answer"},
      {"Vraag 1\nIs het?\nAntwoord 1\nJa:\n1. dit;\n2. dat.\nX Noot\n1\nNRC",
       {"", {{1, "Is het?"}}, {"NRC"}, {}, {}, {}, 1, 1},
       "a list in the last answer"},
      {"Vraag 1\nIs het?\nAntwoord 1\nJa.\n1 NRC", {"", {{1, "Is het?"}}, {"NRC"}, {}, {}, {}, 1}, "a note behind it"},
      {"Tweede Kamer der Staten-Generaal\t2\nVergaderjaar 2022–2023\tAanhangsel van de Handelingen\n\n9010\n"
       "Vragen van het lid Wulp (PvdK) over eenden\nVraag 1\nIs het?",
       {"eenden", {{1, "Is het?"}}, {}, {"Wulp"}, {}, {"9010"}, 0, 2},
       "the head of an official page"},
      {"Onderwerp: eenden\nI. Water\n1. Is het?\nII. Lucht\n2. Wie?",
       {"eenden", {{1, "Is het?"}, {2, "Wie?"}}, {}, {}, {}, {"Water", "Lucht"}},
       "groups with headings"},
      {"Bruin water\n2023Z90003 · Tweede Kamer\ningezonden 3 mei 2023\n\nindieners     Wulp (PvdK),\n"
       "Reiger (BB)\nminister      minister Uil (Water en\nLucht)\n\nVraag 1\n  Is het?\n",
       {"Bruin water", {{1, "Is het?"}}, {}, {"Wulp", "Reiger"}, {"Water en Lucht"}, {}, 0, 4},
       "as show writes it, folded"},
      {"Antwoord 1\nJa.", {"", {{0, "Antwoord 1 Ja."}}, {}}, "an answer alone is a text"},
      {std::string("1. bruin\0water?", 15), {"", {{1, "bruin water?"}}, {}}, "NUL parts words"},
      {"1. Is het?\r2. Wie?\v3. Waar?", {"", {{1, "Is het?"}, {2, "Wie?"}, {3, "Waar?"}}, {}}, "line ends"},
      {"", {}, "nothing"},
      {" \n\t\n", {}, "white space"},
      {"1.\n2.\n", {"", {{0, "1. 2."}}, {}}, "numbers alone are a text"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto read = drafts::read_draft(row.text);
    CHECK(read.titel == row.expected.titel);
    CHECK(read.vragen == row.expected.vragen);
    CHECK(read.noten == row.expected.noten);
    CHECK(read.inleiding == row.expected.inleiding);
    if (row.expected.antwoorden + row.expected.left_out == 0) continue;
    CHECK(read.antwoorden == row.expected.antwoorden);
    CHECK(read.left_out == row.expected.left_out);
  }
}

TEST_CASE("what is no text is no draft", "[drafts]") {
  struct Row {
    std::string text;
    std::string code;  ///< empty: none
    const char* why;
  };
  std::string many;
  for (int i = 1; i <= 301; ++i) many += std::to_string(i) + ". Is het?\n";
  const Row rows[] = {
      {"1. Is het?", "", "a text"},
      {"PK\x03\x04 docx", "not-plain-text", "a file of Word"},
      {"%PDF-1.7\n1. Is het?", "not-plain-text", "a PDF file"},
      {"{\\rtf1 1. Is het?}", "not-plain-text", "RTF, all of which is ASCII"},
      {"<!DOCTYPE html><p>1. Is het?", "not-plain-text", "a page"},
      {std::string("1\0.\0 \0I\0s\0", 10), "not-plain-text", "UTF-16"},
      {std::string("1. Is\0het?", 10), "", "one NUL"},
      {"1. caf\xE9?", "invalid-utf8", "Latin-1"},
      {std::string(1024 * 1024 + 1, 'a'), "too-long", "more than is read"},
      {many, "too-many-questions", "301 questions"},
      {many.substr(0, many.rfind("301")), "", "300 questions"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto read = drafts::accepted_draft(row.text);
    CHECK((read ? "" : std::string(read.error().name())) == row.code);
  }
}

/// Signs that nothing closes were looked for to the end of the text, each of them: the test ran out of its time.
TEST_CASE("a megabyte of anything is read at once", "[drafts]") {
  struct Row {
    std::string piece;
    std::size_t questions;
    const char* why;
  };
  const Row rows[] = {
      {"«", 1, "quotations"},
      {"[", 1, "marks"},
      {"<http", 1, "addresses"},
      {"2. x\n", 1, "numbers that are never 1 and ask nothing"},
      {"Vragen van x.\n", 1, "headings without a matter"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    std::string text;
    while (text.size() < 1'000'000) text += row.piece;
    CHECK(drafts::read_draft(text).vragen.size() == row.questions);
  }
}

}  // namespace kamervragen::test
