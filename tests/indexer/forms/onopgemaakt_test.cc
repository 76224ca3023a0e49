#include <catch2/catch.hpp>

#include "tests/indexer/forms/plain_pages.hh"

namespace kamervragen::test {

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
