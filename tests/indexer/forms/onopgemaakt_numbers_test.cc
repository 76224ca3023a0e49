// How questions and answers are told and numbered in text that is not yet formatted.
#include <catch2/catch.hpp>

#include "indexer/grammar/lines.hh"
#include "tests/indexer/forms/plain_pages.hh"

namespace kamervragen::test {

TEST_CASE("a label is told from a sentence that begins with its words") {
  struct Row {
    const char* text;
    grammar::Part part;
    std::vector<int> nummers;
    const char* words;
    const char* why;
  };
  const Row rows[] = {
      {"Vraag 1", grammar::Part::vraag, {1}, "Vraag 1", "plain"},
      {"Vragen 2 en 3:", grammar::Part::vraag, {2, 3}, "Vragen 2 en 3:", "a group"},
      {"Antwoord op vraag 1", grammar::Part::antwoord, {1}, "Antwoord op vraag 1", "with op"},
      {"Antwoord op de vragen 3 t/m 5", grammar::Part::antwoord, {3, 4, 5}, "Antwoord op de vragen 3 t/m 5", "a range"},
      {"Beantwoording vraag 2", grammar::Part::antwoord, {2}, "Beantwoording vraag 2", "another word"},
      {"Antwoord:", grammar::Part::antwoord, {}, "Antwoord:", "without a number"},
      {"Antwoord: Ja.", grammar::Part::antwoord, {}, "Antwoord:", "with its text"},
      {"Vraag 4: Kent u dit?", grammar::Part::vraag, {4}, "Vraag 4:", "a text behind a colon"},
      {"Vraag 4. Kent u dit?", grammar::Part::vraag, {4}, "Vraag 4.", "a text behind a full stop"},
      {"Vraag 4 Kent u dit?", grammar::Part::vraag, {4}, "Vraag 4", "a text behind the number"},
      {"Antwoord 2 en 3 – Ja.", grammar::Part::antwoord, {2, 3}, "Antwoord 2 en 3 –", "a text behind a dash"},
      {"Vraag1", grammar::Part::vraag, {1}, "Vraag1", "no space"},
      {"Gezamenlijk antwoord op vragen 1 en 2",
       grammar::Part::antwoord,
       {1, 2},
       "Gezamenlijk antwoord op vragen 1 en 2",
       "a word in front"},
      {"Antwoord op vraag 1 en 2 (gezamenlijk)",
       grammar::Part::antwoord,
       {1, 2},
       "Antwoord op vraag 1 en 2 (gezamenlijk)",
       "and behind"},
      {"Antwoord op de vragen 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 en 20:",
       grammar::Part::antwoord,
       {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20},
       "Antwoord op de vragen 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 en 20:",
       "a long list"},
      {"Vraag 1a", grammar::Part::vraag, {1}, "Vraag 1a", "a part of a question"},
      {"Antwoord 2024 Was het beter.", grammar::Part::none, {}, "", "a year"},
      {"Toelichting: Deze vragen", grammar::Part::toelichting, {}, "Toelichting:", "an explanation"},
      {"Mededeling", grammar::Part::mededeling, {}, "Mededeling", "a notice"},
      {"Vraag 4 gaat over boten.", grammar::Part::none, {}, "", "a sentence"},
      {"Antwoord van minister Zeearend", grammar::Part::none, {}, "", "a heading"},
      {"Vragen van het lid Kraanvogel", grammar::Part::none, {}, "", "a heading"},
      {"Vragen zijn er genoeg.", grammar::Part::none, {}, "", "a sentence"},
      {"vraag 1", grammar::Part::none, {}, "", "the rest of a broken line"},
      {"Mededeling doen wij graag.", grammar::Part::none, {}, "", "a sentence"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    const auto label = grammar::label_of(row.text);
    CHECK(label.part == row.part);
    CHECK(label.nummers == row.nummers);
    CHECK(label.words == row.words);
  }
}

TEST_CASE("questions are numbered where their numbers are sound") {
  struct Row {
    std::vector<std::string> front, lines;
    Groups vragen, antwoorden;
    const char* why;
  };
  const Row rows[] = {
      {answer_front,
       {"Vraag 1", "Hoe?", "Antwoord op vraag 1", "Zo.", "Vraag 2 en 3", "Wat?", "Antwoord op vraag 2 en 3", "Dit."},
       {{1}, {2, 3}},
       {{1}, {2, 3}},
       "labels"},
      {answer_front,
       {"1. Hoe?", "Antwoord:", "Zo.", "2. Wat?", "Antwoord:", "Dit."},
       {{1}, {2}},
       {{1}, {2}},
       "numbers, and answers without"},
      {answer_front, {"1", "Hoe?", "2", "Wat?", "Antwoord", "Dit."}, {{1}, {2}}, {{1, 2}}, "one answer to two"},
      {answer_front,
       {"1. Hoe?", "Antwoord vraag 1:", "Zo:", "1. eerst", "2. dan", "3. later", "2. Wat?",
        "Antwoord vraag 2:", "Dit."},
       {{1}, {2}},
       {{1}, {2}},
       "a list in an answer"},
      {answer_front,
       {"Vraag 1", "Hoe?", "Antwoord 1", "1. Eerst.", "2. Dan?"},
       {{1}},
       {{1}},
       "with labels, numbers are lists"},
      {answer_front,
       {"1. Hoe?", "Antwoord", "Zo.", "3. Wat?", "Antwoord", "Dit."},
       {{1}, {3}},
       {{1}, {3}},
       "a number left out"},
      {answer_front,
       {"1. Hoe?", "2. Wat?", "3. Wie?", "4. Waar?", "Antwoord 1, 2 en 4", "Zo.", "Antwoord 3", "Dit."},
       {{1}, {2}, {3}, {4}},
       {{1, 2, 4}, {3}},
       "a question that is answered later"},
      {answer_front,
       {"1. Hoe?", "3. Wie?", "Antwoord 1 en 3", "Zo.", "2. Wat?", "Antwoord 2", "Dit."},
       {{1}, {3}, {2}},
       {{1, 3}, {2}},
       "a group with a hole"},
      {answer_front,
       {"1. Hoe?", "Antwoord 1", "Zo.", "2. Wat?", "2. Wie?", "Antwoord 3", "Dit."},
       {{1}, {2}, {2}},
       {{1}, {3}},
       "a number printed twice, an answer that counts on"},
      {answer_front,
       {"1. Hoe?", "Antwoord 1", "Zo.", "Vraag 2 en 3", "Wat?", "Antwoord 2 en 3", "Dit.", "4. Wie?", "Antwoord 4",
        "Hij."},
       {{1}, {2, 3}, {4}},
       {{1}, {2, 3}, {4}},
       "a label for a group alone"},
      {answer_front,
       {"1", "Hoe?", "Antwoord", "Zo.", "Vraag 2 en 3", "Wat?", "Antwoord", "Dit.", "4", "Wie?", "Antwoord", "Hij."},
       {{1}, {2, 3}, {4}},
       {{1}, {2, 3}, {4}},
       "the same, and answers without numbers"},
      {answer_front,
       {"1. Hoe?", "2. Wat?", "Antwoorden", "1. Zo.", "2. Dit."},
       {{1}, {2}},
       {{1}, {2}},
       "all answers behind all questions"},
      {question_front, {"1.", "Hoe?", "2.", "Wat?"}, {{1}, {2}}, {}, "numbers alone"},
      {question_front, {"1 Hoe?", "2 Wat?"}, {{1}, {2}}, {}, "numbers without a full stop"},
      {question_front,
       {"1. Hoe?", "Kunt u ingaan op:", "a. dit?", "2. Wat?"},
       {{1}, {2}},
       {},
       "more than one paragraph"},
      {question_front,
       {"1. Hoe, gelet op:", "1. dit", "2. dat?", "2. Wat?"},
       {{}},
       {},
       "not sound: one question without a number"},
      {question_front, {"Hoe?", "Wat?"}, {{}, {}}, {}, "no numbers, and each asks"},
      {question_front, {"Er is iets.", "Wat vindt u?"}, {{}}, {}, "no numbers, and not each asks"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = read_plain(with(row.front, row.lines), row.front[0][0] == 'A' ? "ah-9900001" : "kv-9900001");
    REQUIRE(p);
    CHECK(numbers_of(p->vragen) == row.vragen);
    CHECK(numbers_of(p->antwoorden) == row.antwoorden);
    const bool sound = std::ranges::none_of(p->vragen, [](const Vraag& v) { return v.nummers.empty(); });
    CHECK(codes(*p).contains("nummer-ontbreekt") != sound);
  }
}

TEST_CASE("an ordered list of questions numbers them") {
  const auto p = read_plain(paragraphs(question_front) + "<ol><li>Hoe?</li><li><p>Wat?</p></li></ol>", "kv-9900001");
  REQUIRE(p);
  CHECK(p->vragen == std::vector<Vraag>{{{1}, "Hoe?", {}}, {{2}, "Wat?", {}}});
}

}  // namespace kamervragen::test
