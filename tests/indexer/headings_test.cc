#include <catch2/catch.hpp>

#include "indexer/headings.hh"
#include "indexer/offices.hh"

using namespace kamervragen;

namespace {

/// "Minister Kaag (Financiën); Staatssecretaris (Defensie)": easy to read in a table.
std::string said(const std::vector<Bewindspersoon>& people) {
  std::string out;
  for (const auto& p : people) {
    if (!out.empty()) out += "; ";
    out += p.ambt;
    if (!p.naam.empty()) out += ' ' + p.naam;
    if (!p.ministerie.empty()) out += " (" + p.ministerie + ')';
  }
  return out;
}

std::string said(const std::vector<Indiener>& people) {
  std::string out;
  for (const auto& p : people) {
    if (!out.empty()) out += "; ";
    out += p.naam;
    if (!p.fractie.empty()) out += " (" + p.fractie + ')';
  }
  return out;
}

}  // namespace

TEST_CASE("those who ask are read with their fracties") {
  struct Row {
    const char* text;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"het lid Sjoerdsma (D66)", "Sjoerdsma (D66)", "one"},
      {"de leden Tielen en Van den Hil (beiden VVD)", "Tielen (VVD); Van den Hil (VVD)", "two of one fractie"},
      {"de leden A, B en C (allen GroenLinks)", "A (GroenLinks); B (GroenLinks); C (GroenLinks)", "three"},
      {"de leden A (CDA), B (SP) en C (D66)", "A (CDA); B (SP); C (D66)", "each its own"},
      {"de leden Kröger , Thijssen (beiden GroenLinks-PvdA), Teunissen (PvdD) en Rooderkerk (D66)",
       "Kröger (GroenLinks-PvdA); Thijssen (GroenLinks-PvdA); Teunissen (PvdD); Rooderkerk (D66)",
       "mixed; a stray space"},
      {"het lid Daniëlle Jansen (Nieuw Sociaal Contract)", "Daniëlle Jansen (Nieuw Sociaal Contract)", "a first name"},
      {"de leden A (VVD) en het lid B (SP)", "A (VVD); B (SP)", "lid twice"},
      {"de leden A (VVD)en B (SP)", "A (VVD); B (SP)", "no space before en"},
      {"de leden A, B, en C (allen SP)", "A (SP); B (SP); C (SP)", "a comma before en"},
      {"het lid Baay-Timmerman (50PLUS)", "Baay-Timmerman (50PLUS)", "a double name"},
      {"het lid Van Haga (Groep Van Haga)", "Van Haga (Groep Van Haga)", "a fractie named after him"},
      {"het lid Van Kooten-Arissen (Van Kooten-Arissen)", "Van Kooten-Arissen (Van Kooten-Arissen)", "and after her"},
      {"het lid van Dijk (SP)", "Van Dijk (SP)", "a small letter at the beginning"},
      {"de leden Spekman (PvdA) en (Rik) Janssen (SP)", "Spekman (PvdA); (Rik) Janssen (SP)",
       "brackets of the name's own"},
      {"het lid Omtzigt", "Omtzigt", "no fractie"},
      {"de leden Leijten c.s. (SP)", "Leijten (SP)", "and others"},
      {"de leden A (Beiden VVD) en B (Alle SP)", "A (VVD); B (SP)", "capitals"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    Waarschuwingen warnings;
    CHECK(said(parse_indieners(row.text, warnings)) == row.expected);
    CHECK(warnings.empty());
  }
}

TEST_CASE("a fractie behind several names without beiden is taken as theirs, with a warning") {
  Waarschuwingen warnings;
  CHECK(said(parse_indieners("de leden A en B (SP)", warnings)) == "A (SP); B (SP)");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].code == waarschuwing::fractie_gedeeld);
}

TEST_CASE("a heading of questions is read from its text alone") {
  struct Row {
    const char* text;
    const char* indieners;
    const char* gericht_aan;
    const char* onderwerp;
    const char* ingezonden;
    const char* why;
  };
  const Row rows[] = {
      {"Vragen van het lid Sjoerdsma (D66) aan de Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking over "
       "het "
       "bericht «Software die emoties leest» (ingezonden 18 juli 2019).",
       "Sjoerdsma (D66)", "minister (Buitenlandse Handel en Ontwikkelingssamenwerking)",
       "het bericht «Software die emoties leest»", "2019-07-18", "the usual form"},
      {"Vragen van het lid A (SP) aan de Minister van Defensie over ggz-patiënten(ingezonden 14 november 2024)",
       "A (SP)", "minister (Defensie)", "ggz-patiënten", "2024-11-14", "no space before the date, no full stop"},
      {"Vragen van het lid A (SP) aan de Minister van Defensie over een gesprek over wapens (Kamerstuk 24 587, nr. "
       "995) "
       "(Ingezonden 1 mrt. 2001).",
       "A (SP)", "minister (Defensie)", "een gesprek over wapens (Kamerstuk 24 587, nr. 995)", "2001-03-01",
       "over twice, brackets in the subject, a short month"},
      {"Vragen van het lid A (SP) aan de minister van Defensie over tanks. (Ingezonden 5 juni 2001)", "A (SP)",
       "minister (Defensie)", "tanks", "2001-06-05", "a full stop before the date, until 2009"},
      {"Vragen van het lid A (SP) aan de staatssecretaris van Defensie, mevrouw B, over Tank B.V. (Ingezonden 5 juni "
       "2001)",
       "A (SP)", "staatssecretaris B (Defensie)", "Tank B.V.", "2001-06-05", "a person named; the full stop of a name"},
      {"Vragen van het lid A (SP) aan de Minister van Defensie inzake tanks (ingezonden 5 mei 2010).", "A (SP)",
       "minister (Defensie)", "tanks", "2010-05-05", "inzake"},
      {"Vragen van het lid A (SP) aan de Minister van Defensie naar aanleiding van het debat over tanks (ingezonden 5 "
       "mei "
       "2010).",
       "A (SP)", "minister (Defensie)", "het debat over tanks", "2010-05-05", "naar aanleiding van comes first"},
      {"Vragen van de leden Olger van Dijk (Nieuw Sociaal Contract) en Pierik (BBB) aan de regering over de Lelylijn: "
       "(ingezonden 14 november 2024).",
       "Olger van Dijk (Nieuw Sociaal Contract); Pierik (BBB)", "regering", "de Lelylijn", "2024-11-14",
       "the regering; a colon"},
      {"Schriftelijke vragen van het lid A (SP) aan de Minister van Defensie over tanks.", "A (SP)",
       "minister (Defensie)", "tanks", "", "no date: the sentence's full stop is not the subject's"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    KopTekst kop;
    kop.tekst = row.text;
    Waarschuwingen warnings;
    const auto read = parse_vraagkop(kop, warnings);
    CHECK(said(read.indieners) == row.indieners);
    CHECK(said(read.gericht_aan) == row.gericht_aan);
    CHECK(read.onderwerp == row.onderwerp);
    CHECK((read.ingezonden ? read.ingezonden->iso() : "") == row.ingezonden);
    CHECK_FALSE(read.mondeling);
    CHECK(warnings.empty());
  }
}

TEST_CASE("the subject's element says where the subject is, however far it reaches") {
  struct Row {
    const char* before;
    const char* inside;
    const char* behind;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"over ", "een brief over tanks", " (ingezonden 5 mei 2010).", "een brief over tanks", "as documented"},
      {"", "over een brief", " (ingezonden 5 mei 2010).", "een brief", "with the word before it"},
      {"over ", "een brief (ingezonden 5 mei 2010).", "", "een brief", "with the date behind it"},
      {"over ", "vragen (ingezonden 1 mei 2009)", " (ingezonden 5 mei 2010).", "vragen (ingezonden 1 mei 2009)",
       "with a date of its own"},
      {"naar aanleiding van ", "een brief:", " (ingezonden 5 mei 2010).", "een brief",
       "another word before it; a colon"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    KopTekst kop;
    kop.tekst = std::string("Vragen van het lid A (SP) aan de Minister van Defensie ") + row.before;
    kop.onderwerp = KopTekst::Span{kop.tekst.size(), kop.tekst.size() + std::string_view(row.inside).size()};
    kop.tekst += std::string(row.inside) + row.behind;
    Waarschuwingen warnings;
    const auto read = parse_vraagkop(kop, warnings);
    CHECK(read.onderwerp == row.expected);
    CHECK(said(read.gericht_aan) == "minister (Defensie)");
    CHECK(read.ingezonden == Date::of(2010, 5, 5));
    CHECK(warnings.empty());
  }
}

TEST_CASE("questions of the question hour are known by their heading") {
  KopTekst kop;
  kop.tekst =
      "Mondelinge vragen van het lid Krul (CDA) aan de Minister voor Economische Zaken over TEMU (ingezonden 19 "
      "november 2024)";
  Waarschuwingen warnings;
  const auto read = parse_vraagkop(kop, warnings);
  CHECK(read.mondeling);
  CHECK(read.onderwerp == "TEMU");
  CHECK(warnings.empty());
}

TEST_CASE("the isodatum attribute goes before the words, unless it is no date") {
  struct Row {
    const char* iso;
    const char* expected;
    const char* code;
    const char* why;
  };
  const Row rows[] = {
      {"2019-07-18", "2019-07-18", "", "both agree"},
      {"2019-07-19", "2019-07-19", "datum-verschilt", "the attribute wins, with a warning"},
      {"2019-02-31", "2019-07-18", "datum-ongeldig", "there is no such day"},
      {"", "2019-07-18", "datum-ongeldig", "an empty one"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    KopTekst kop;
    kop.tekst = "Vragen van het lid A (SP) aan de Minister van Defensie over tanks (ingezonden 18 juli 2019).";
    kop.isodatum = row.iso;
    Waarschuwingen warnings;
    const auto read = parse_vraagkop(kop, warnings);
    REQUIRE(read.ingezonden);
    CHECK(read.ingezonden->iso() == row.expected);
    CHECK((warnings.empty() ? "" : warnings[0].code) == row.code);
  }
}

TEST_CASE("a heading that is not understood gives what it can, and a warning") {
  KopTekst kop;
  kop.tekst = "Iets heel anders";
  kop.namen = {"Kaag"};
  Waarschuwingen warnings;
  const auto read = parse_vraagkop(kop, warnings);
  CHECK(said(read.indieners) == "Kaag");
  REQUIRE_FALSE(warnings.empty());
  CHECK(warnings[0].code == waarschuwing::kop_onbegrepen);
}

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
    CHECK((read.ontvangen ? read.ontvangen->iso() : "") == row.ontvangen);
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
