#include <set>

#include <catch2/catch.hpp>

#include "indexer/grammar/lines.hh"
#include "indexer/read/reader.hh"
#include "tests/indexer/forms/documents.hh"

namespace kamervragen::test {
namespace {

using Groups = std::vector<std::vector<int>>;

Result<Publicatie> read_plain(const std::string& body, const std::string& id) {
  store::StoredContent content;
  content.html = "<html><head><title>T</title></head><body>" + body + "</body></html>";
  content.metadata = metadata_xml({{"OVERHEIDop.vergaderjaar", "2023-2024"}});
  return read::read_publicatie(PublicatieId::parse(id).value(), content);
}

std::string paragraphs(const std::vector<std::string>& lines) {
  std::string out;
  for (const auto& line : lines) out += "<p>" + line + "</p>\n";
  return out;
}

const std::vector<std::string> answer_front = {
    "AH 9001", "2023Z 90001", "Antwoord van minister Zeearend (Defensie) (ontvangen 20 november 2023)"};
const std::vector<std::string> question_front = {
    "2023Z90001", "(ingezonden 1 november 2023)",
    "Vragen van het lid Kraanvogel (SH) aan de minister van Defensie over de veerpont."};

std::string with(std::vector<std::string> front, const std::vector<std::string>& lines) {
  front.insert(front.end(), lines.begin(), lines.end());
  return paragraphs(front);
}

Groups numbers_of(const std::vector<Vraag>& vragen) {
  Groups out;
  for (const auto& v : vragen) out.push_back(v.nummers);
  return out;
}

Groups numbers_of(const std::vector<Antwoord>& antwoorden) {
  Groups out;
  for (const auto& a : antwoorden) out.push_back(a.op_vragen);
  return out;
}

}  // namespace

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

TEST_CASE("the front gives numbers and headings, in whatever lines it stands") {
  struct Row {
    std::vector<std::string> lines;
    const char* kop;
    const char* why;
  };
  const char* whole =
      "Vragen van het lid Kraanvogel (SH) aan de minister van Defensie over de veerpont (ingezonden 1 november 2023)";
  const Row rows[] = {
      {{"2023Z90001", "(ingezonden 1 november 2023)",
        "Vragen van het lid Kraanvogel (SH) aan de minister van Defensie over de veerpont."},
       whole,
       "the date in front"},
      {{"2023Z90001", "Vragen van het lid Kraanvogel (SH) aan de minister van Defensie over de veerpont",
        "(ingezonden 1 november 2023)"},
       whole,
       "the date behind"},
      {{"2023Z 90001", "Vragen van het lid Kraanvogel (SH) aan de",
        "minister van Defensie over de veerpont (ingezonden 1 november 2023)"},
       whole,
       "a sentence in two paragraphs"},
      {{"Tweede Kamer der Staten-Generaal", "Vergaderjaar 2023-2024", "2023Z90001", "ISSN 0921 - 7398", "____",
        "Vragen van het lid Kraanvogel (SH)", "aan de minister van Defensie",
        "over de veerpont (ingezonden 1 november 2023)"},
       whole,
       "furniture around it, and three paragraphs"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    auto lines = row.lines;
    lines.push_back("1. Hoe?");
    const auto p = read_plain(paragraphs(lines), "kv-9900001");
    REQUIRE(p);
    CHECK(p->koppen == std::vector<std::string>{row.kop});
    CHECK(p->vraagnummers == std::vector<std::string>{"2023Z90001"});
    CHECK(p->ingezonden == Date::of(2023, 11, 1));
    CHECK(p->onderwerp == "de veerpont");
    CHECK(p->vragen == std::vector<Vraag>{{{1}, "Hoe?", {}}});
    CHECK(p->overig.empty());
  }
  const auto answer = read_plain(with(answer_front, {"Zie ook Aanhangsel Handelingen, vergaderjaar 2023-2024, nr. 12",
                                                     "Vraag 1", "Hoe?", "Antwoord 1", "Zo."}),
                                 "ah-9900001");
  REQUIRE(answer);
  CHECK(answer->aanhangselnummer == "9001");
  CHECK(answer->vraagnummers == std::vector<std::string>{"2023Z90001"});
  CHECK(answer->ministers.at(0).naam == "Zeearend");
  CHECK(answer->ontvangen == Date::of(2023, 11, 20));
  CHECK(answer->zie_ook == std::vector<std::string>{"ah-tk-20232024-12"});
}

TEST_CASE("notes stand behind the text, and go to their sign") {
  struct Row {
    std::vector<std::string> lines;
    const char* tekst;
    std::vector<Noot> noten;
    const char* why;
  };
  const Row rows[] = {
      {{"Kent u dit? 1)", "1) De Vlieger, 3 mei"}, "Kent u dit?", {{"1", "De Vlieger, 3 mei", {}}}, "with brackets"},
      {{"Kent u dit?[1] Echt?", "[1] De Vlieger"},
       "Kent u dit? Echt?",
       {{"1", "De Vlieger", {}}},
       "with square brackets"},
      {{"Kent u dit? 1)", "________", "1) De Vlieger", "https://vlieger.example/a"},
       "Kent u dit?",
       {{"1", "De Vlieger\nhttps://vlieger.example/a", {"https://vlieger.example/a"}}},
       "an address on its own line"},
      {{"Kent u dit<sup>1</sup> en dat 2)?", "1) De Vlieger", "2) De Wimpel"},
       "Kent u dit en dat?",
       {{"1", "De Vlieger", {}}, {"2", "De Wimpel", {}}},
       "a raised sign"},
      {{"Kiest u:", "1) het een?", "2) het ander?"},
       "Kiest u:\n1) het een?\n2) het ander?",
       {},
       "a list to which nothing refers"},
      {{"Kent u dit (zie punt 1)?", "1) het een"},
       "Kent u dit (zie punt 1)?\n1) het een",
       {},
       "a number between brackets is no sign"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    auto lines = row.lines;
    lines[0] = "Vraag 1: " + lines[0];
    const auto p = read_plain(with(question_front, lines), "kv-9900001");
    REQUIRE(p);
    REQUIRE(p->vragen.size() == 1);
    CHECK(p->vragen[0].tekst == row.tekst);
    CHECK(p->vragen[0].noten == row.noten);
  }
  const auto lines =
      read_plain("<pre>" + question_front[0] + "\n" + question_front[2] +
                     "\nVraag 1\nKent u dit 1) en dat 2)?\n1) De Vlieger\n2) https://wimpel.example/b\n</pre>",
                 "kv-9900001");
  REQUIRE(lines);
  CHECK(lines->vragen.at(0).noten ==
        std::vector<Noot>{{"1", "De Vlieger", {}}, {"2", "https://wimpel.example/b", {"https://wimpel.example/b"}}});
  const auto lost =
      read_plain(with(question_front, {"Vraag 1", "Kent u dit? 1)", "1) De Vlieger", "2) De Wimpel"}), "kv-9900001");
  REQUIRE(lost);
  CHECK(lost->vragen.at(0).noten.size() == 1);
  CHECK(lost->overig == std::vector<std::string>{"2 De Wimpel"});
  CHECK(codes(*lost).contains("noot-zonder-verwijzing"));
}

TEST_CASE("the same text reads the same as paragraphs, as lines and in pre") {
  const std::string long_question =
      "Kent u het bericht dat de veerpont over de Linge van nu af aan alleen nog op zondag vaart?";
  const std::vector<std::string> lines = {"Vraag 1", long_question,          "Antwoord op vraag 1", "Ja.",
                                          "Vraag 2", "Wat vindt u daarvan?", "Antwoord op vraag 2", "Niets."};
  const auto expected = read_plain(with(answer_front, lines), "ah-9900001");
  REQUIRE(expected);
  REQUIRE(expected->vragen.at(0).tekst == long_question);
  std::string joined, spaced;
  auto all = answer_front;
  all.insert(all.end(), lines.begin(), lines.end());
  for (auto line : all) {
    if (line == long_question) line.replace(line.find(" op zondag"), 1, "\n");
    joined += line + "\n";
    spaced += line + "\n\n";
  }
  // A heading that goes on in the next line, and one whose line leaves room for the next word.
  const std::string also =
      "Antwoord van minister Zeearend (Defensie) (ontvangen 20 november 2023). Zie ook Aanhangsel Handelingen,\n"
      "vergaderjaar 2023-2024, nr. 12\nVraag 1\nHoe?\n";
  const auto goes_on = read_plain("<pre>AH 9001\n" + also + "</pre>", "ah-9900001");
  REQUIRE(goes_on);
  CHECK(goes_on->zie_ook == std::vector<std::string>{"ah-tk-20232024-12"});
  const auto room = read_plain(
      "<pre>2023Z90001\n(ingezonden 1 november 2023)\nVragen van het lid Kraanvogel (SH) aan de minister van Defensie "
      "over het bericht "
      "dat de\nveerpont over de Linge ook op zondag niet meer naar de overkant gaat\nKent u dit bericht over de "
      "veerpont, dat in alle kranten van de streek te lezen is geweest?\n</pre>",
      "kv-9900001");
  REQUIRE(room);
  CHECK(room->onderwerp == "het bericht dat de veerpont over de Linge ook op zondag niet meer naar de overkant gaat");
  for (const auto& body :
       {joined, "<pre>" + joined + "</pre>", "<pre>" + spaced + "</pre>", "<div>" + spaced + "</div>"}) {
    INFO(body);
    const auto p = read_plain(body, "ah-9900001");
    REQUIRE(p);
    CHECK(p->koppen == expected->koppen);
    CHECK(p->vragen == expected->vragen);
    CHECK(p->antwoorden == expected->antwoorden);
    CHECK(p->vraagnummers == expected->vraagnummers);
  }
}

TEST_CASE("lines that br ends are paragraphs, and words that a line end divides are whole") {
  const std::vector<std::string> lines = {"Vraag 1", "Kent u dit? 1)", "Antwoord 1", "Ja.", "1) De Vlieger"};
  const auto expected = read_plain(with(answer_front, lines), "ah-9900001");
  REQUIRE(expected);
  REQUIRE(expected->vragen.at(0).noten.size() == 1);
  auto all = answer_front;
  all.insert(all.end(), lines.begin(), lines.end());
  for (const std::string end : {"<br/>", "<br/>\n", "\n<br>\n  "}) {
    INFO(end);
    std::string body;
    for (const auto& line : all) body += line + end;
    const auto p = read_plain("<p>" + body + "</p>", "ah-9900001");
    REQUIRE(p);
    CHECK(p->vragen == expected->vragen);
    CHECK(p->antwoorden == expected->antwoorden);
    CHECK(p->overig.empty());
  }
  const auto divided = read_plain(
      "<pre>2023Z90001\n(ingezonden 1 november 2023)\nVragen van het lid Kraanvogel (SH) aan de minister van Defensie "
      "over de pont.\n"
      "Vraag 1\nKent u het bericht dat de veerpont voor vmbo-leerlingen uit de polder en voor alle vmbo-\n"
      "leerlingen van de overkant, behalve die met een fiets, niet meer vaart, en dat de schip-\npers staken?\n</pre>",
      "kv-9900001");
  REQUIRE(divided);
  CHECK(divided->vragen.at(0).tekst ==
        "Kent u het bericht dat de veerpont voor vmbo-leerlingen uit de polder en voor alle vmbo-leerlingen van de "
        "overkant, behalve "
        "die met een fiets, niet meer vaart, en dat de schippers staken?");
}

TEST_CASE("a notice, a toelichting and an answer without questions go where they belong") {
  const std::string notice = "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.";
  auto front = answer_front;
  front[2] = "Mededeling van minister Zeearend (Defensie) (ontvangen 20 november 2023)";
  for (const auto& lines : std::vector<std::vector<std::string>>{
           {notice}, {"Mededeling", notice}, {"Vraag 1", "Hoe?", notice}, {"Vraag 1", "Hoe?", "Mededeling", notice}}) {
    for (const auto& head : {front, answer_front}) {
      INFO(head[2] << ": " << lines[0]);
      const auto p = read_plain(with(head, lines), "ah-9900001");
      REQUIRE(p);
      CHECK(p->soort == PublicatieSoort::mededeling);
      REQUIRE(p->mededeling);
      CHECK(p->mededeling->tekst == notice);
      CHECK(p->mededeling->soort == MededelingSoort::uitstel);
      CHECK(p->antwoorden.empty());
    }
  }
  const auto p = read_plain(
      with(answer_front, {"Er is geen veerpont.", "Toelichting:", "Deze vragen vullen andere aan."}), "ah-9900001");
  REQUIRE(p);
  CHECK(p->toelichting == "Deze vragen vullen andere aan.");
  const auto letter = read_plain(with(answer_front, {"Er is geen veerpont.", "Die komt er ook niet."}), "ah-9900001");
  REQUIRE(letter);
  CHECK(letter->antwoorden ==
        std::vector<Antwoord>{{{}, "Er is geen veerpont.\nDie komt er ook niet.", {}, std::nullopt}});
}

}  // namespace kamervragen::test
