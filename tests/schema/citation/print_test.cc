// What each publication is cited as, and that the text is read back.
#include <catch2/catch.hpp>

#include "schema/citation/parse.hh"

namespace kamervragen::test {
using namespace citation;

namespace {

struct PrintRow {
  const char *id, *nummer_of_set, *expected, *why;
};

const PrintRow print_rows[] = {
    {"ah-tk-20142015-1241", "2014Z20001", "Aanhangsel Handelingen II 2014/15, nr. 1241", "the Leidraad's own example"},
    {"ah-tk-20182019-3922", "2019Z15244", "Aanhangsel Handelingen II 2018/19, nr. 3922", "an answer"},
    {"ah-tk-20182019-1", "2018Z15244", "Aanhangsel Handelingen II 2018/19, nr. 1", "the first of a year"},
    {"ah-tk-20242025-505", "2024Z17001", "Aanhangsel Handelingen II 2024/25, nr. 505", "a mededeling has a number too"},
    {"ah-tk-20242025-612", "2024Z17001", "Aanhangsel Handelingen II 2024/25, nr. 612", "the answer behind it"},
    {"ah-tk-19941995-12", "", "Aanhangsel Handelingen II 1994/95, nr. 12", "the oldest of the series"},
    {"ah-tk-19981999-1842", "2989918420", "Aanhangsel Handelingen II 1998/99, nr. 1842", "before the turn"},
    {"ah-tk-19992000-7", "2990000070", "Aanhangsel Handelingen II 1999/2000, nr. 7", "the turn of the century, whole"},
    {"ah-tk-19992000-1799", "2990017990", "Aanhangsel Handelingen II 1999/2000, nr. 1799", ""},
    {"ah-tk-20002001-1498", "2000114980", "Aanhangsel Handelingen II 2000/01, nr. 1498", "behind it: two digits"},
    {"ah-tk-20082009-164", "2008Z01402", "Aanhangsel Handelingen II 2008/09, nr. 164", "asked in the year before"},
    {"ah-tk-20092010-1296", "2010Z00061", "Aanhangsel Handelingen II 2009/10, nr. 1296", "an uitstel"},
    {"ah-tk-20092010-1747", "2010Z00061", "Aanhangsel Handelingen II 2009/10, nr. 1747", "and its answer"},
    {"ah-tk-20992100-3", "", "Aanhangsel Handelingen II 2099/2100, nr. 3", "the next turn"},
    {"ah-tk-20232024-12345", "2024Z00001", "Aanhangsel Handelingen II 2023/24, nr. 12345", "five digits"},
    {"ah-ek-20182019-2", "209100007", "Aanhangsel Handelingen I 2018/19, nr. 2", "the Eerste Kamer"},
    {"ah-ek-20142015-12", "", "Aanhangsel Handelingen I 2014/15, nr. 12", "the Aanwijzing's own example"},
    {"ah-ek-19992000-4", "", "Aanhangsel Handelingen I 1999/2000, nr. 4", "both at once"},
    {"ah-ek-20082009-11-n1", "", "Aanhangsel Handelingen I 2008/09, nr. 11", "a correction of the Eerste Kamer"},
    {"ah-tk-20012002-1498-h1", "2010214980", "Aanhangsel Handelingen II 2001/02, nr. 1498",
     "a herdruk has the number of the first"},
    {"ah-tk-20012002-1498-h2", "2010214980", "Aanhangsel Handelingen II 2001/02, nr. 1498", "so has the second"},
    {"ah-tk-19992000-88-h1", "", "Aanhangsel Handelingen II 1999/2000, nr. 88", ""},
    {"ah-tk-20192020-1620-n1", "2020Z00001", "Aanhangsel Handelingen II 2019/20, nr. 1620", "a nader antwoord"},
    {"ah-tk-20222023-9010-n2", "2023Z90003", "Aanhangsel Handelingen II 2022/23, nr. 9010", "a second one"},
    {"kv-tk-2019Z15244", "2019Z15244", "Kamervragen (zonder antwoord) 2019Z15244", "not answered"},
    {"kv-tk-2022Z15500-n1", "2022Z15500", "Kamervragen (zonder antwoord) 2022Z15500", "replaced"},
    {"kv-tk-2015Z15377a", "2015Z15377A", "Kamervragen (zonder antwoord) 2015Z15377A", "a letter behind the number"},
    {"kv-tk-2015z15377", "2015Z15377", "Kamervragen (zonder antwoord) 2015Z15377", "a small z in the id"},
    {"kv-2009Z03159", "2009Z03159", "Kamervragen (zonder antwoord) 2009Z03159", "2009 to 2011: without tk"},
    {"kv-2010z02324", "2010Z02324", "Kamervragen (zonder antwoord) 2010Z02324", "and a small z"},
    {"kv-2000109160", "2000109160", "Kamervragen (zonder antwoord) 2000109160", "until 2009: ten digits"},
    {"kv-2989901230", "2989901230", "Kamervragen (zonder antwoord) 2989901230", ""},
    {"kv-2070819780-h", "2070819780", "Kamervragen (zonder antwoord) 2070819780", "a reprint of those"},
    {"kv-ek-209100007", "209100007", "Kamervragen (zonder antwoord) 209100007", "Eerste Kamer, nine digits"},
    {"kv-ek-242506", "242506", "Kamervragen (zonder antwoord) 242506", "and six"},
    {"kv-tk-2024Z18775", "2024Z18775", "Kamervragen (zonder antwoord) 2024Z18775", "mondelinge vragen"},
    {"kv-tk-2021Z00099", "2021Z00099", "Kamervragen (zonder antwoord) 2021Z00099", "withdrawn: no number came"},
    {"kv-1182911", "2021Z12345", "Kamervragen (zonder antwoord) 2021Z12345",
     "onopgemaakt: by the vraagnummer of its set"},
    {"onopgemaakt-001", "2024Z18891", "", "a stand-in has no number that anyone knows"},
    {"kv-1182911", "kv-1182911", "", "nor has one whose set has no vraagnummer"},
    {"ah-1151601", "2024Z11223", "", "an answer not yet formatted has no number in its id"},
    {"kv-2007-01-11", "2007Z00001", "Kamervragen (zonder antwoord) 2007Z00001", "an id that says nothing"},
    {"kv-7349", "kv-7349", "", "malformed, alone"},
    {"ah-tk-20142015-AH2742", "2015Z00001", "", "one of five ids with letters around the number"},
    {"ah-tk-20182020-12", "", "", "no such vergaderjaar"},
};

}  // namespace

TEST_CASE("each publication is cited as law reviews cite it") {
  static_assert(std::size(print_rows) >= 40);
  for (const auto& row : print_rows) {
    INFO(row.id << ": " << row.why);
    Head head;
    head.nummer = row.nummer_of_set;
    const auto cited = cited_as({.id = PublicatieId::parse(row.id).value(), .datum = {}}, head);
    CHECK((cited ? official(*cited) : "") == row.expected);
    if (cited) CHECK(read_name(row.expected) == std::vector{*cited});
  }
}

TEST_CASE("what has no number in its id is cited by the one that it says") {
  struct Row {
    const char *id, *vergaderjaar, *number;
    Kamer kamer;
    const char *expected, *why;
  };
  for (const auto& row : {
           Row{"ah-1151601", "2024-2025", "608", Kamer::tweede, "Aanhangsel Handelingen II 2024/25, nr. 608", ""},
           {"ah-1151601", "2024-2025", "0608", Kamer::tweede, "Aanhangsel Handelingen II 2024/25, nr. 608", "padded"},
           {"onopgemaakt-013", "1999-2000", "4", Kamer::eerste, "Aanhangsel Handelingen I 1999/2000, nr. 4", ""},
           {"ah-tk-20242025-9", "2024-2025", "608", Kamer::tweede, "Aanhangsel Handelingen II 2024/25, nr. 9",
            "its id comes first"},
           {"ah-1151601", "", "608", Kamer::tweede, "", "of no year that anyone knows"},
           {"ah-1151601", "2024-2025", "0", Kamer::tweede, "", "no number"},
       }) {
    INFO(row.id << " " << row.number << ": " << row.why);
    Head head;
    head.nummer = "2024Z14419";
    head.kamer = row.kamer;
    const auto cited = cited_as({.id = PublicatieId::parse(row.id).value(),
                                 .soort = PublicatieSoort::antwoord,
                                 .datum = {},
                                 .vergaderjaar = row.vergaderjaar,
                                 .aanhangselnummer = row.number},
                                head);
    CHECK((cited ? official(*cited) : "") == row.expected);
  }
}

TEST_CASE("a pinpoint stands behind the official text") {
  struct Row {
    const char *id, *expected;
  };
  for (const auto& row : {Row{"ah-tk-20142015-1241", "Aanhangsel Handelingen II 2014/15, nr. 1241, antwoord 4"},
                          {"ah-ek-19992000-4", "Aanhangsel Handelingen I 1999/2000, nr. 4, antwoord 4"},
                          {"2019Z15244", "Kamervragen (zonder antwoord) 2019Z15244, vraag 4"},
                          {"2000109160", "Kamervragen (zonder antwoord) 2000109160, vraag 4"},
                          {"kv-tk-2019Z15244", "kv-tk-2019Z15244/4"}}) {
    const auto cited = of_id(row.id, 4);
    REQUIRE(cited);
    CHECK(official(*cited) == row.expected);
    CHECK(read_name(row.expected) == std::vector{*cited});
  }
}

TEST_CASE("an id says what is cited") {
  struct Row {
    const char* id;
    Kind kind;
    std::optional<Kamer> kamer;
    const char *year, *nummer;
  };
  const Row rows[] = {
      {"2019Z15244", Kind::vraagnummer, {}, "", "2019Z15244"},
      {"2019z15244", Kind::vraagnummer, {}, "", "2019Z15244"},
      {"ah-tk-20182019-3922", Kind::aanhangsel, Kamer::tweede, "2018-2019", "3922"},
      {"ah-ek-20182019-2", Kind::aanhangsel, Kamer::eerste, "2018-2019", "2"},
      {"ah-tk-20012002-1498-h1", Kind::publicatie, Kamer::tweede, "", ""},
      {"kv-tk-2019Z15244", Kind::publicatie, Kamer::tweede, "", "2019Z15244"},
      {"kv-ek-209100007", Kind::publicatie, Kamer::eerste, "", "209100007"},
      {"ah-1151601", Kind::publicatie, Kamer::tweede, "", ""},
      {"kst-36410-VIII-112", Kind::kamerstuk, {}, "", "36410-VIII-112"},
      {"h-tk-20192020-44-6", Kind::handelingen, Kamer::tweede, "", ""},
      {"dossier/36200", Kind::document, {}, "", ""},
      {"nds-tk-2022D55262", Kind::document, Kamer::tweede, "", ""},
  };
  for (const auto& row : rows) {
    INFO(row.id);
    const auto cited = of_id(row.id);
    REQUIRE(cited);
    CHECK(cited->kind == row.kind);
    CHECK(cited->kamer == row.kamer);
    CHECK((cited->vergaderjaar ? cited->vergaderjaar->str() : "") == row.year);
    CHECK(cited->nummer == row.nummer);
    CHECK(of_id(cited->id) == cited);
  }
  for (const auto* none : {"", "x", "zie bijlage", "vraag", "-", "a-b", "1-2 3"}) {
    INFO(none);
    CHECK_FALSE(of_id(none));
  }
}

}  // namespace kamervragen::test
