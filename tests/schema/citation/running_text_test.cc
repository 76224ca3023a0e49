#include <catch2/catch.hpp>

#include "schema/citation/addresses.hh"
#include "schema/citation/parse.hh"

namespace kamervragen::test {
using namespace citation;

using Names = std::vector<std::string>;

namespace {
Names cited(std::string_view text) {
  citation::Ids found;
  add_cited(text, found);
  return {found.begin(), found.end()};
}
}  // namespace

TEST_CASE("a cited Kamerstuk is named by its official id") {
  struct Row {
    const char* text;
    Names expected;
    const char* why;
  };
  const Row rows[] = {
      {"(Kamerstuk 25 242, nr. 686)", {"kst-25242-686"}, "the house style"},
      {"Kamerstuk 36 410 VIII, nr. 112", {"kst-36410-VIII-112"}, "a chapter of the budget"},
      {"Kamerstukken II 2023/24, 36 410 VIII, nr. 112", {"kst-36410-VIII-112"}, "with chamber and year"},
      {"Kamerstukken II, vergaderjaar 2022/2023 36 229, nr. 29", {"kst-36229-29"}, "a year directly before"},
      {"de motie (36600-XII, nr. 42)", {"kst-36600-XII-42"}, "without the word, closed up"},
      {"Kamerstuk 35 925-A, nr. 68", {"kst-35925-A-68"}, "a fund"},
      {"Kamerstuk 35 570 K nr. 1 van 21 september 2020", {"kst-35570-K-1"}, "a chapter of one letter"},
      {"Kamerstuk 21 501-02, nr.2870", {"kst-21501-02-2870"}, "a part, no space behind nr."},
      {"Kamerstuk 32 404 nr. 3532", {"kst-32404-3532"}, "no comma"},
      {"Kamerstuk 29 911, nr, 353", {"kst-29911-353"}, "a comma for a full stop"},
      {"Kamerstuk nummer 33 037, nr. 468", {"kst-33037-468"}, "the word number"},
      {"Kamerstuk 32 813, nummer 676", {"kst-32813-676"}, "nummer in full"},
      {"Kamerstuk 32 761 en 30 821, Nr. 152", {"kst-32761-152"}, "two dossiers share it: the id has the first"},
      {"Kamerstuk 28 286, nrs. 1216 en 1237)", {"kst-28286-1216", "kst-28286-1237"}, "several numbers"},
      {"Kamerstuk 28 286, nrs. 12 t/m 14", {"kst-28286-12", "kst-28286-13", "kst-28286-14"}, "a range of them"},
      {"Kamerstuk 28 286, nr. 12 t/m 13", {"kst-28286-12", "kst-28286-13"}, "a range behind nr."},
      {"Kamerstuk 28 286, nrs. 12–13; 15 alsmede 17",
       {"kst-28286-12", "kst-28286-13", "kst-28286-15", "kst-28286-17"},
       "a dash, and other ties"},
      {"Kamerstuk 28 286, nr. 12-13", {"kst-28286-12"}, "a dash behind nr. may be anything"},
      {"Kamerstukken 23 645, nr. 811 en 29 984, nr. 1203", {"kst-23645-811", "kst-29984-1203"}, "a list"},
      {"Kamerstuk 32 793, nr. 370; Kamerstuk 32 793, nr. 296", {"kst-32793-296", "kst-32793-370"}, "another"},
      {"Kamerstuk 28 973, nr. 237, 24 april 2020", {"kst-28973-237"}, "a date behind it is no number"},
      {"Kamerstuk 28 973, nr. 237 en 24 april 2020", {"kst-28973-237"}, "nor with en"},
      {"Kamerstukken I 2022/23, 36 200, nr. B", {"kst-36200-B"}, "letters of the Eerste Kamer"},
      {"Kamerstuk 36410-VIII-112 en Kamerstukken 29279-339", {"kst-29279-339", "kst-36410-VIII-112"}, "with dashes"},
      {"Kamerstuk 21501-20-1234", {"kst-21501-20-1234"}, "with dashes, of a part"},
      {"Kamerstuk 21501-02", {}, "a dossier with its part alone"},
      {"Kamerstuk 36410-36412", {}, "two dossiers"},
      {"telefoon 12345-678", {}, "without the word"},
      {"Kamerstuk 36 441", {}, "a dossier alone is no publication"},
      {"een bedrag van 12 345 euro", {}, "an amount"},
      {"in 2010 nr. 3 op de lijst", {}, "a year"},
      {"12345678, nr. 3", {}, "a longer number"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK(cited(row.text) == row.expected);
  }
}

TEST_CASE("other official papers are cited by number or id") {
  struct Row {
    const char* text;
    Names expected;
    const char* why;
  };
  const Row rows[] = {
      {"Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2161", {"ah-tk-20232024-2161"}, "the house style"},
      {"Kamervragen (Aanhangsel) 2023–2024, nr. 2267", {"ah-tk-20232024-2267"}, "the site's name for it"},
      {"Aanhangsel van de Handelingen, vergaderjaar 2020–2021, nr. 2213", {"ah-tk-20202021-2213"}, "in full"},
      {"Aanhangsel Handelingen II 2021/22, nr. 2423", {"ah-tk-20212022-2423"}, "short years"},
      {"Aanhangsel Handelingen I, vergaderjaar 2018–2019, nr. 2", {"ah-ek-20182019-2"}, "Eerste Kamer"},
      {"Aanhangsel Handelingen, vergaderjaar 1999/00, nr. 12", {"ah-tk-19992000-12"}, "the turn of the century"},
      {"Aanhangsel, vergaderjaar 2023–2025, nr. 3", {}, "no such year"},
      {"(Aanhangsel Handeling en, vergaderjaar 2021–2022, nr. 1971)", {"ah-tk-20212022-1971"}, "divided by a PDF"},
      {"Aanhangsel van de Handeling, vergaderjaar 2020–2021, nr. 2203", {"ah-tk-20202021-2203"}, "a slip"},
      {"Handelingen II 2018/19, Aanhangsel, nr. 3922", {"ah-tk-20182019-3922"}, "the other order"},
      {"Aanh. Hand. II 2018/19, nr. 3922", {"ah-tk-20182019-3922"}, "abbreviated"},
      {"Aanhangsel Handelingen II 2018/19, 3922).", {"ah-tk-20182019-3922"}, "without nr."},
      {"Aanhangsel Handelingen II 2018/19, 21 maart", {}, "a day is no number"},
      {"Aanhangsel Handelingen 2018/19 3922 keer", {}, "nor is what no comma stands before"},
      {"Aanhangsel nr. 5. In 2018/19 nr. 6", {}, "a sentence ends between"},
      {"Handelingen II 2019–2020, nr. 44, item 6", {"h-tk-20192020-44-6"}, "a debate"},
      {"kenmerk 2019Z12806).", {"2019Z12806"}, "a Z-number"},
      {"kenmerk 2019 Z 12806", {"2019Z12806"}, "with spaces"},
      {"bel 2000109160", {}, "ten digits are any number"},
      {"nr. 3308 32024Z15585/2024D37938", {"2024D37938"}, "one is glued to a note's number, the other is good"},
      {"Parlisnummer 2022d01811", {}, "a small d is no D-number"},
      {"zie ah-tk-20182019-3922.", {"ah-tk-20182019-3922"}, "an id"},
      {"zie ah-tk-2017–20182-238", {}, "a broken id"},
      {"kst-36200-77", {"kst-36200-77"}, "an id"},
      {"ID-2012Z05597x", {}, "part of a longer word"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK(cited(row.text) == row.expected);
  }
}

TEST_CASE("an Aanhangsel may be named with several numbers and years") {
  struct Row {
    const char* text;
    Kamer kamer;
    Names expected;
    const char* why;
  };
  const Row rows[] = {
      {"Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 505.",
       Kamer::tweede,
       {"ah-tk-20242025-505"},
       "one"},
      {"Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 156",
       Kamer::tweede,
       {"ah-tk-20242025-156"},
       "no full stop"},
      {"Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nrs. 505 en 612.",
       Kamer::tweede,
       {"ah-tk-20242025-505", "ah-tk-20242025-612"},
       "two"},
      {"Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nrs. 505 t/m 507.",
       Kamer::tweede,
       {"ah-tk-20242025-505", "ah-tk-20242025-506", "ah-tk-20242025-507"},
       "a range"},
      {"Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nrs. 5 en 2023–2024, nr. 7.",
       Kamer::tweede,
       {"ah-tk-20242025-5", "ah-tk-20232024-7"},
       "a year is no number"},
      {"Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nrs. 5, 6 en 7.",
       Kamer::tweede,
       {"ah-tk-20242025-5", "ah-tk-20242025-6", "ah-tk-20242025-7"},
       "three"},
      {"Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 505 en nr. 612.",
       Kamer::tweede,
       {"ah-tk-20242025-505", "ah-tk-20242025-612"},
       "each with its nr."},
      {"Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 12 en vergaderjaar 2024–2025, nr. 5.",
       Kamer::tweede,
       {"ah-tk-20232024-12", "ah-tk-20242025-5"},
       "two years"},
      {"Zie ook Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 2.",
       Kamer::eerste,
       {"ah-ek-20182019-2"},
       "in a paper of the Eerste Kamer its own"},
      {"Zie ook Aanhangsel Handelingen II, vergaderjaar 2018–2019, nr. 2.",
       Kamer::eerste,
       {"ah-tk-20182019-2"},
       "unless it says whose"},
      {"zie ook Aanhangsel Handelingen nr. 1234, vergaderjaar 2000–2001",
       Kamer::tweede,
       {"ah-tk-20002001-1234"},
       "until 2008 the number came first"},
      {"Zie ook Aanhangsel van de Handelingen nrs. 324 en 330, vergaderjaar 1995-1996.",
       Kamer::tweede,
       {"ah-tk-19951996-324", "ah-tk-19951996-330"},
       "two of them"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK(aanhangsels(row.text, row.kamer) == row.expected);
  }
}

TEST_CASE("what an extref names is an official id, or a web address that is none") {
  struct Row {
    const char* doc;
    std::optional<std::string> expected;
    const char* why;
  };
  const Row rows[] = {
      {"ah-tk-20192020-3975", "ah-tk-20192020-3975", "an id"},
      {"nds-tk-2022D55262", "nds-tk-2022D55262", "a paper without number"},
      {"dossier/36600-XXIII", "dossier/36600-XXIII", "a whole dossier"},
      {"https://zoek.officielebekendmakingen.nl/kst-36200-77.html", "kst-36200-77", "its page"},
      {"https://zoek.officielebekendmakingen.nl/dossier/36200", "dossier/36200", "a dossier's page"},
      {"https://nos.nl/artikel/1", std::nullopt, "a newspaper, though called a document"},
      {"https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z10576&did=2022D31072", "2022Z10576",
       "the Kamer's own page"},
      {"", std::nullopt, "nothing"},
      {"zie bijlage", std::nullopt, "words"},
      {"2019z12806", "2019Z12806", "a vraagnummer"},
  };
  for (const auto& row : rows) {
    INFO(row.doc << ": " << row.why);
    CHECK(id_of_doc(row.doc) == row.expected);
  }
}

TEST_CASE("a web address in plain text ends where the address ends") {
  struct Row {
    const char* text;
    Names expected;
    const char* why;
  };
  const Row rows[] = {
      {"NOS (https://nos.nl/artikel/1).", {"https://nos.nl/artikel/1"}, "in brackets, at the end of a sentence"},
      {"https://nl.wikipedia.org/wiki/A_(B), 2 mei", {"https://nl.wikipedia.org/wiki/A_(B)"}, "brackets of its own"},
      {"www.elsevier.nl, 9 maart 2012", {"http://www.elsevier.nl"}, "without a scheme"},
      {"zie «https://x.nl/a»", {"https://x.nl/a"}, "in guillemets"},
      {"https://x.nl/a?b=c&d=e#f en http://y.nl", {"https://x.nl/a?b=c&d=e#f", "http://y.nl"}, "two, one with a query"},
      {"nu.nl", {}, "a bare name is a newspaper"},
      {"https://", {}, "nothing behind it"},
      {"www.", {}, "nor here"},
      {"httpsomething://", {}, "another word"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK(find_addresses(row.text) == row.expected);
  }
}

}  // namespace kamervragen::test
