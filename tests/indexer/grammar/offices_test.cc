#include "indexer/grammar/offices.hh"

#include <catch2/catch.hpp>

#include "tests/indexer/said.hh"

namespace kamervragen::test {
using namespace grammar;

using test::said;

TEST_CASE("the word in front of a ministry is kept as published") {
  struct Row {
    const char* text;
    std::vector<const char*> expected;
    const char* why;
  };
  const Row rows[] = {
      {"de Minister voor Rechtsbescherming", {"voor"}, "voor"},
      {"de Minister van Financiën", {"van"}, "van"},
      {"de Ministers van Buitenlandse Zaken, van Defensie en voor Buitenlandse Handel en Ontwikkelingssamenwerking",
       {"van", "van", "voor"},
       "each its own"},
      {"de Ministers van Justitie en Binnenlandse Zaken en Koninkrijksrelaties", {"van", "van"}, "the second left out"},
      {"de Minister en Staatssecretaris voor Financiën", {"voor", "voor"}, "one for both"},
      {"de Staatssecretaris Cultuur en Media", {""}, "left out"},
      {"Minister Kaag (Financiën)", {""}, "a name and brackets"},
      {"Minister Zalm van Financiën", {"van"}, "behind a name"},
      {"de Minister-President, Minister van Algemene Zaken", {"van"}, "one person"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    std::vector<std::string> found;
    for (const auto& person : parse_offices(row.text)) found.push_back(person.voorzetsel);
    CHECK(found == std::vector<std::string>(row.expected.begin(), row.expected.end()));
  }
}

TEST_CASE("those who are asked are read with their ministries") {
  struct Row {
    const char* text;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"de Minister van Buitenlandse Zaken", "minister (Buitenlandse Zaken)", "one"},
      {"de ministers van VROM en VWS", "minister (VROM); minister (VWS)", "short names, as headings had before 2009"},
      {"de Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking",
       "minister (Buitenlandse Handel en Ontwikkelingssamenwerking)", "voor; en in the name"},
      {"de Staatssecretaris van Volksgezondheid, Welzijn en Sport",
       "staatssecretaris (Volksgezondheid, Welzijn en Sport)", "a comma in the name"},
      {"de Minister en Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties",
       "minister (Binnenlandse Zaken en Koninkrijksrelaties); staatssecretaris (Binnenlandse Zaken en "
       "Koninkrijksrelaties)",
       "both of one ministry"},
      {"de Minister en de Staatssecretaris van Volksgezondheid, Welzijn en Sport",
       "minister (Volksgezondheid, Welzijn en Sport); staatssecretaris (Volksgezondheid, Welzijn en Sport)", "with de"},
      {"de Ministers van Volksgezondheid, Welzijn en Sport en van Onderwijs, Cultuur en Wetenschap",
       "minister (Volksgezondheid, Welzijn en Sport); minister (Onderwijs, Cultuur en Wetenschap)", "two"},
      {"de Ministers voor Klimaat en Energie en van Economische Zaken en Klimaat",
       "minister (Klimaat en Energie); minister (Economische Zaken en Klimaat)", "voor and van"},
      {"de Ministers van Landbouw, Natuur en Voedselkwaliteit en voor Natuur en Stikstof",
       "minister (Landbouw, Natuur en Voedselkwaliteit); minister (Natuur en Stikstof)", "van and voor"},
      {"de Ministers van Klimaat en Groene Groei en van Sociale Zaken en Werkgelegenheid en de Staatssecretaris van "
       "Infrastructuur en Waterstaat",
       "minister (Klimaat en Groene Groei); minister (Sociale Zaken en Werkgelegenheid); staatssecretaris "
       "(Infrastructuur en Waterstaat)",
       "two and one"},
      {"de Ministers van Justitie, van Financiën en van Defensie",
       "minister (Justitie); minister (Financiën); minister (Defensie)", "three"},
      {"de ministers van Justitie en Binnenlandse Zaken en Koninkrijksrelaties",
       "minister (Justitie); minister (Binnenlandse Zaken en Koninkrijksrelaties)", "the second van left out"},
      {"de ministers van Justitie, Financiën en Volksgezondheid, Welzijn en Sport",
       "minister (Justitie); minister (Financiën); minister (Volksgezondheid, Welzijn en Sport)", "and the third"},
      {"de Minister van Justitie en Veiligheid en de Minister en Staatssecretaris van Binnenlandse Zaken en "
       "Koninkrijksrelaties",
       "minister (Justitie en Veiligheid); minister (Binnenlandse Zaken en Koninkrijksrelaties); staatssecretaris "
       "(Binnenlandse Zaken en Koninkrijksrelaties)",
       "the first has its own ministry"},
      {"de Minister-President", "minister-president", "no ministry named"},
      {"de Minister-President, Minister van Algemene Zaken", "minister-president (Algemene Zaken)", "one person"},
      {"de Minister-President, Minister van Algemene Zaken en de Minister van Defensie",
       "minister-president (Algemene Zaken); minister (Defensie)", "and another"},
      {"de minister-president en de minister van Financiën", "minister-president; minister (Financiën)",
       "small letters"},
      {"de Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties, bij afwezigheid van de Minister,",
       "staatssecretaris (Binnenlandse Zaken en Koninkrijksrelaties)", "the absent one is not asked"},
      {"de Staatssecretaris van Financiën, bij afwezigheid van de Minister van Volksgezondheid, Welzijn en Sport",
       "staatssecretaris (Financiën)", "nor with a ministry that has commas"},
      {"de Minister van Financiën, tevens viceminister-president", "minister (Financiën)", "another of his offices"},
      {"de regering", "regering", "no office"},
      {"bewindspersoon Leers", "bewindspersoon Leers", "no office, a name"},
      {"de Minister van Asiel en migratie", "minister (Asiel en migratie)", "as published"},
      {"de Staatssecretaris Cultuur en Media", "staatssecretaris (Cultuur en Media)", "van left out"},
      {"de Minister van Justitie en Veiligheid, de Minister voor Rechtsbescherming en aan de Staatssecretaris van "
       "Financiën",
       "minister (Justitie en Veiligheid); minister (Rechtsbescherming); staatssecretaris (Financiën)",
       "a list of offices"},
      {"de Ministers van Buitenlandse Zaken, van Defensie en voor Buitenlandse Handel en Ontwikkelingssamenwerking",
       "minister (Buitenlandse Zaken); minister (Defensie); minister (Buitenlandse Handel en "
       "Ontwikkelingssamenwerking)",
       "a list of ministries"},
      {"de Ministers van Asiel en Migratie en Justitie en Veiligheid",
       "minister (Asiel en Migratie); minister (Justitie en Veiligheid)", "en three times"},
      {"de Ministers van Defensie, Justitie en Veiligheid, en Volksgezondheid, Welzijn en Sport",
       "minister (Defensie); minister (Justitie en Veiligheid); minister (Volksgezondheid, Welzijn en Sport)",
       "a comma before en"},
      {"de Staatssecretaris Zeevaart en Visafslag", "staatssecretaris (Zeevaart en Visafslag)",
       "a post that no list knows; no surname has en in it"},
      {"de Minister Van Os", "minister Van Os", "a surname with the letters of an abbreviation"},
      {"de Ministers van IenW en OCW", "minister (IenW); minister (OCW)", "abbreviations"},
      {"de Ministers Kaag en Blok (Buitenlandse Zaken)",
       "minister Kaag (Buitenlandse Zaken); minister Blok (Buitenlandse Zaken)", "two names before one ministry"},
      {"de Staatssecretarissen van Financiën en van Defensie",
       "staatssecretaris (Financiën); staatssecretaris (Defensie)", "plural"},
      {"", "", "nobody"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK(said(parse_offices(row.text)) == row.expected);
  }
}

TEST_CASE("an office is known at the front of a text, an article aside") {
  CHECK(begins_with_office("de Minister van Defensie"));
  CHECK(begins_with_office("staatssecretaris A"));
  CHECK(begins_with_office("de demissionair Minister-President"));
  CHECK(begins_with_office("het kabinet"));
  CHECK_FALSE(begins_with_office("de hand van de Minister"));
  CHECK_FALSE(begins_with_office("ministerraad"));
  CHECK_FALSE(begins_with_office(""));
}

}  // namespace kamervragen::test
