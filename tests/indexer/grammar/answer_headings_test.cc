#include <catch2/catch.hpp>

#include "indexer/grammar/headings.hh"
#include "tests/indexer/said.hh"

namespace kamervragen::test {
using namespace grammar;

using test::said;

TEST_CASE("a heading of an answer names who answers, and on whose behalf") {
  struct Row {
    const char* text;
    const char* ministers;
    const char* mede_namens;
    const char* ontvangen;
    std::vector<std::string> zie_ook;
    bool mededeling;
    const char* why;
  };
  const Row rows[] = {
      {"Antwoord van Minister Kaag (Financiën) (ontvangen 10 september 2019).",
       "minister Kaag (Financiën)",
       "",
       "2019-09-10",
       {},
       false,
       "the usual form"},
      {"Antwoord van minister Reiger. (Ontvangen 10 september 1999)",
       "minister Reiger",
       "",
       "1999-09-10",
       {},
       false,
       "no ministry, until 2009"},
      {"Antwoord van minister Van Reiger. (Ontvangen 10 september 1999)",
       "minister Van Reiger",
       "",
       "1999-09-10",
       {},
       false,
       "Van is of the name"},
      {"Antwoord van minister Van Reiger van Financiën (Ontvangen 10 september 1999)",
       "minister Van Reiger (Financiën)",
       "",
       "1999-09-10",
       {},
       false,
       "no brackets around it"},
      {"Antwoord van de minister van Defensie, de heer Reiger (Ontvangen 10 september 1996)",
       "minister Reiger (Defensie)",
       "",
       "1996-09-10",
       {},
       false,
       "the person behind the office"},
      {"Antwoord van Staatssecretaris A (BZK) en van Minister B (Klimaat en Groene Groei) (ontvangen 1 mei 2024).",
       "staatssecretaris A (BZK); minister B (Klimaat en Groene Groei)",
       "",
       "2024-05-01",
       {},
       false,
       "two"},
      {"Antwoord van Minister Van Weel (Justitie en Veiligheid) en antwoord van Staatssecretaris Coenradie (Justitie "
       "en "
       "Veiligheid) (ontvangen 14 november 2024). Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 505.",
       "minister Van Weel (Justitie en Veiligheid); staatssecretaris Coenradie (Justitie en Veiligheid)",
       "",
       "2024-11-14",
       {"ah-tk-20242025-505"},
       false,
       "antwoord twice, and an earlier mededeling"},
      {"Antwoord van Minister Veldkamp (Buitenlandse Zaken), mede namens de Minister van Asiel en Migratie (ontvangen "
       "14 "
       "november 2024).",
       "minister Veldkamp (Buitenlandse Zaken)",
       "minister (Asiel en Migratie)",
       "2024-11-14",
       {},
       false,
       "mede namens"},
      {"Antwoord van Minister Ganzeveer (Financiën), mede namens de Ministers van Justitie en Veiligheid en van "
       "Defensie en "
       "de Staatssecretaris van Volksgezondheid, Welzijn en Sport (ontvangen 14 november 2024).",
       "minister Ganzeveer (Financiën)",
       "minister (Justitie en Veiligheid); minister (Defensie); staatssecretaris (Volksgezondheid, Welzijn en Sport)",
       "2024-11-14",
       {},
       false,
       "three of them"},
      {"Antwoord van minister Donner (Justitie), mede namens zijn ambtgenoot van Financiën. (Ontvangen 12 juni 2001)",
       "minister Donner (Justitie)",
       "minister (Financiën)",
       "2001-06-12",
       {},
       false,
       "a colleague; older style"},
      {"Antwoord van Minister Zeearend (Defensie) (ontvangen 6 juni 2024), mede namens de Minister van Financiën. Zie "
       "ook "
       "Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 99.",
       "minister Zeearend (Defensie)",
       "minister (Financiën)",
       "2024-06-06",
       {"ah-tk-20232024-99"},
       false,
       "mede namens behind the date"},
      {"Antwoord van Minister Zeearend en Staatssecretaris Reiger (beiden Financiën) (ontvangen 6 juni 2024).",
       "minister Zeearend (Financiën); staatssecretaris Reiger (Financiën)",
       "",
       "2024-06-06",
       {},
       false,
       "one ministry for both"},
      {"Antwoord van Minister van Bijsterveldt-Vliegenthart (Onderwijs, Cultuur en Wetenschap) (ontvangen 1 mei 2012).",
       "minister Van Bijsterveldt-Vliegenthart (Onderwijs, Cultuur en Wetenschap)",
       "",
       "2012-05-01",
       {},
       false,
       "a name that begins with van"},
      {"Antwoord van de Ministers Kaag (Buitenlandse Handel en Ontwikkelingssamenwerking) en Blok (Buitenlandse Zaken) "
       "(ontvangen 1 mei 2018).",
       "minister Kaag (Buitenlandse Handel en Ontwikkelingssamenwerking); minister Blok (Buitenlandse Zaken)",
       "",
       "2018-05-01",
       {},
       false,
       "one word for two"},
      {"Antwoord van de Minister-President, minister van Algemene Zaken mede namens de Staatssecretaris van "
       "Binnenlandse Zaken "
       "en Koninkrijksrelaties (Ontvangen 8 oktober 2018)",
       "minister-president (Algemene Zaken)",
       "staatssecretaris (Binnenlandse Zaken en Koninkrijksrelaties)",
       "2018-10-08",
       {},
       false,
       "Eerste Kamer"},
      {"Antwoord van minister Klink (Volksgezondheid, Welzijn en Sport). (Ontvangen 24 september 2009), zie ook "
       "Aanhangsel "
       "Handelingen, vergaderjaar 2008–2009, nr. 3671",
       "minister Klink (Volksgezondheid, Welzijn en Sport)",
       "",
       "2009-09-24",
       {"ah-tk-20082009-3671"},
       false,
       "2009"},
      {"Antwoord van de Minister van Financiën (ontvangen 1 mei 2012).",
       "minister (Financiën)",
       "",
       "2012-05-01",
       {},
       false,
       "no name"},
      {"Antwoord van Minister-President Rutte (Algemene Zaken) (ontvangen 1 mei 2012).",
       "minister-president Rutte (Algemene Zaken)",
       "",
       "2012-05-01",
       {},
       false,
       "the Minister-President"},
      {"Antwoord van Minister-President Rutte, Minister van Algemene Zaken (ontvangen 1 mei 2012).",
       "minister-president Rutte (Algemene Zaken)",
       "",
       "2012-05-01",
       {},
       false,
       "in full"},
      {"Antwoord van bewindspersoon Leers (ontvangen 7 februari 2011).",
       "bewindspersoon Leers",
       "",
       "2011-02-07",
       {},
       false,
       "no office known"},
      {"Antwoord van de regering (ontvangen 7 februari 2011).",
       "regering",
       "",
       "2011-02-07",
       {},
       false,
       "the regering"},
      {"Mededeling van Minister Faber – van de Klashorst (Asiel en Migratie) (ontvangen 14 november 2024).",
       "minister Faber – van de Klashorst (Asiel en Migratie)",
       "",
       "2024-11-14",
       {},
       true,
       "a mededeling; a dash in a name"},
      {"Nader antwoord van Minister Kaag (Financiën) (ontvangen 10 september 2019)",
       "minister Kaag (Financiën)",
       "",
       "2019-09-10",
       {},
       false,
       "a further answer, no full stop"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    KopTekst kop;
    kop.tekst = row.text;
    Waarschuwingen warnings;
    CHECK(is_antwoordkop(row.text));
    const auto read = parse_antwoordkop(kop, Kamer::tweede, warnings);
    CHECK(said(read.ministers) == row.ministers);
    CHECK(said(read.mede_namens) == row.mede_namens);
    CHECK((read.ontvangen.woorden ? read.ontvangen.woorden->iso() : "") == row.ontvangen);
    CHECK(read.zie_ook == row.zie_ook);
    CHECK(read.mededeling == row.mededeling);
    CHECK(warnings.empty());
  }
}

TEST_CASE("the heading of an answer is found behind that of the questions in one sentence") {
  const std::string both =
      "Vragen van het lid A (SP) aan de Minister van Defensie over antwoord van hogerhand (ingezonden 3 mei 2010). "
      "Antwoord "
      "van minister B (Defensie) (ontvangen 4 juni 2010).";
  CHECK(both.substr(find_antwoordkop(both)).starts_with("Antwoord van minister B"));
  const auto spaced = " " + both;
  CHECK(spaced.substr(find_antwoordkop(spaced)).starts_with("Antwoord van minister B"));
  CHECK(find_antwoordkop("Vragen van het lid A (SP) over b (ingezonden 3 mei 2010).") == std::string::npos);
  CHECK_FALSE(is_antwoordkop("Vragen van het lid A (SP)"));
}

}  // namespace kamervragen::test
