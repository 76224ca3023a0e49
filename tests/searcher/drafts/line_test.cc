// What a line of a pasted text begins.
#include "searcher/drafts/line.hh"

#include "tests/rows.hh"

namespace kamervragen::test {
namespace {

using drafts::LineKind;

struct LineRow {
  std::string line;
  LineKind kind;
  int number;  ///< 0: none
  std::string rest;
  const char* why;
};

const LineRow line_rows[] = {
    {"Vraag 4", LineKind::vraag, 4, "", "as pages write it"},
    {"Vraag 4, 5 en 6", LineKind::vraag, 4, "", "several together"},
    {"Vragen 3 t/m 5: Is het?", LineKind::vraag, 3, "Is het?", "a range"},
    {"VRAAG 4", LineKind::vraag, 4, "", "in capitals"},
    {"vraag 4:", LineKind::vraag, 4, "", "in lower case, closed"},
    {"vraag 4 van eerdere vragen", LineKind::text, 0, "vraag 4 van eerdere vragen", "within a sentence"},
    {"Vraag:", LineKind::vraag, 0, "", "without a number"},
    {"Vraag: Is het?", LineKind::vraag, 0, "Is het?", "the same, in one line"},
    {"Vraagnummer 2023Z90001", LineKind::text, 0, "Vraagnummer 2023Z90001", "another word"},
    {"Vr. 1 Is het?", LineKind::vraag, 1, "Is het?", "shortened"},
    {"Vraag nr. 2", LineKind::vraag, 2, "", "a number that is called one"},
    {"V1: Is het?", LineKind::vraag, 1, "Is het?", "a letter"},
    {"V1. Is het?", LineKind::vraag, 1, "Is het?", "a letter and a dot"},
    {"Q1. Is het?", LineKind::vraag, 1, "Is het?", "an English letter"},
    {"V: Is het?", LineKind::vraag, 0, "Is het?", "a letter alone"},
    {"A1: Ja.", LineKind::antwoord, 1, "Ja.", "the letter of an answer"},
    {"A12 en A4 zijn dicht", LineKind::text, 0, "A12 en A4 zijn dicht", "motorways"},
    {"Antwoord", LineKind::antwoord, 0, "", "bare"},
    {"Antwoord:", LineKind::antwoord, 0, "", "bare, with a colon"},
    {"Antwoord: Ja.", LineKind::antwoord, 0, "Ja.", "in one line"},
    {"Antwoord 2", LineKind::antwoord, 2, "", "as pages write it"},
    {"Antwoord op vraag 2", LineKind::antwoord, 2, "", "to one"},
    {"Antwoord vraag 2 en 3", LineKind::antwoord, 2, "", "without op"},
    {"Antwoord op vragen 3 en 4", LineKind::antwoord, 3, "", "to several"},
    {"Antwoord op de vragen 3 t/m 5", LineKind::antwoord, 3, "", "to a range"},
    {"Antwoorden op de vragen 3, 4 en 5:", LineKind::antwoord, 3, "", "answers"},
    {"Ad 1: Ja.", LineKind::antwoord, 1, "Ja.", "as lawyers write it"},
    {"antwoord op die brief, en waarom", LineKind::text, 0, "antwoord op die brief, en waarom", "within a sentence"},
    {"Antwoord van minister Reiger (Water)", LineKind::toelichting, 0, "Antwoord van minister Reiger (Water)",
     "the heading of answers"},
    {"Noot 1", LineKind::noot, 1, "", "a note"},
    {"Voetnoot 2: NRC", LineKind::noot, 2, "NRC", "a footnote"},
    {"Bronnen:", LineKind::noot, 0, "", "a heading of notes"},
    {"[1] NRC", LineKind::noot, 1, "NRC", "in brackets"},
    {"[1]2023, NRC", LineKind::noot, 1, "2023, NRC", "in brackets, glued to a number"},
    {"¹² NRC", LineKind::noot, 12, "NRC", "raised"},
    {"Deze vragen dienen ter aanvulling op eerdere", LineKind::noot, 0, "Deze vragen dienen ter aanvulling op eerdere",
     "what pages end with"},
    {"1. Is het?", LineKind::item, 1, "Is het?", "a dot"},
    {"1.Is het?", LineKind::item, 1, "Is het?", "a dot without space"},
    {"(1) Is het?", LineKind::item, 1, "Is het?", "round brackets"},
    {"1/ Is het?", LineKind::item, 1, "Is het?", "as in Belgium"},
    {"1 - Is het?", LineKind::item, 1, "Is het?", "a dash"},
    {"1° Is het?", LineKind::item, 1, "Is het?", "a degree sign"},
    {"1.\tIs het?", LineKind::item, 1, "Is het?", "a tab"},
    {"1 Is het?", LineKind::item, 1, "Is het?", "bare"},
    {"1", LineKind::item, 1, "", "alone"},
    {"112-meldingen", LineKind::text, 0, "112-meldingen", "a word with a number"},
    {"1.200 woningen", LineKind::text, 0, "1.200 woningen", "a large number"},
    {"12:30 uur", LineKind::text, 0, "12:30 uur", "a time"},
    {"2023 was het?", LineKind::text, 0, "2023 was het?", "a year"},
    {"1/3 van de huizen", LineKind::text, 0, "1/3 van de huizen", "a fraction"},
    {"b) Waarom?", LineKind::part, 0, "Waarom?", "a letter"},
    {"a. Waarom?", LineKind::part, 0, "Waarom?", "a letter and a dot"},
    {"(ii) Waarom?", LineKind::part, 0, "Waarom?", "Roman, in brackets"},
    {"iii. Waarom?", LineKind::part, 0, "Waarom?", "Roman"},
    {"II. Waarom?", LineKind::part, 0, "Waarom?", "Roman in capitals"},
    {"1b. Waarom?", LineKind::part, 1, "Waarom?", "a letter behind the number"},
    {"1.2 Waarom?", LineKind::subitem, 1, "Waarom?", "a number behind the number"},
    {"i.v.m. de brief", LineKind::text, 0, "i.v.m. de brief", "shortened words"},
    {"J. de Vries", LineKind::text, 0, "J. de Vries", "an initial"},
    {"o\tIs het?", LineKind::bullet, 0, "Is het?", "a letter that a font shows as a bullet"},
    {"o", LineKind::bullet, 0, "", "the same, alone"},
    {"o Is het?", LineKind::bullet, 0, "Is het?", "the same, with a space"},
    {"o ja dat", LineKind::text, 0, "o ja dat", "a word"},
    {"§\tIs het?", LineKind::bullet, 0, "Is het?", "a paragraph sign"},
    {"\xEF\x82\xA7 Is het?", LineKind::bullet, 0, "Is het?", "U+F0A7"},
    {"\xEF\x83\x98\tIs het?", LineKind::bullet, 0, "Is het?", "U+F0D8"},
    {"\xEF\x82\xB7Is het?", LineKind::bullet, 0, "Is het?", "U+F0B7, glued"},
    {"❖ Is het?", LineKind::bullet, 0, "Is het?", "an ornament"},
    {"➢Is het?", LineKind::bullet, 0, "Is het?", "an arrow"},
    {"✓ Is het?", LineKind::bullet, 0, "Is het?", "a tick"},
    {"– Is het?", LineKind::bullet, 0, "Is het?", "a dash"},
    {"-Is het?", LineKind::text, 0, "-Is het?", "a hyphen"},
    {"Pagina 2 van 3", LineKind::layout, 0, "Pagina 2 van 3", "the foot of a page"},
    {"ISSN 0921 - 7398", LineKind::layout, 0, "ISSN 0921 - 7398", "the same, of the official one"},
    {"vergaderjaar 2022–2023, nr. 9010", LineKind::text, 0, "vergaderjaar 2022–2023, nr. 9010", "the end of a note"},
    {"", LineKind::text, 0, "", "nothing"},
};

}  // namespace

TEST_CASE("a line of a pasted text begins what its mark says", "[drafts]") {
  for_each_row(line_rows, [](const LineRow& row) {
    const auto read = drafts::read_line(row.line);
    CHECK(static_cast<int>(read.kind) == static_cast<int>(row.kind));
    CHECK(read.number.value_or(0) == row.number);
    CHECK(read.rest == row.rest);
  });
}

}  // namespace kamervragen::test
