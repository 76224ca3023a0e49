#include "indexer/grammar/headings.hh"

#include <catch2/catch.hpp>

#include "tests/indexer/said.hh"

namespace kamervragen::test {
using namespace grammar;

using test::said;

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
      {"het leden A en B (beiden VVD)", "A (VVD); B (VVD)", "a slip that is made"},
      {"de leden lid A (CDA) en B (SP)", "A (CDA); B (SP)", "and another"},
      {"de leden A (VVD) & B (SP)", "A (VVD); B (SP)", "an ampersand"},
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
    CHECK((read.ingezonden.woorden ? read.ingezonden.woorden->iso() : "") == row.ingezonden);
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
    CHECK(read.ingezonden.woorden == Date::of(2010, 5, 5));
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

TEST_CASE("the words of a date and its isodatum attribute are two witnesses") {
  struct Row {
    const char* iso;
    const char* expected;
    const char* code;
    const char* why;
  };
  const Row rows[] = {
      {"2019-07-18", "2019-07-18", "", "both agree"},
      {"2019-07-19", "2019-07-19", "", "which is believed, others say (trust.hh)"},
      {"2019-02-31", "", "datum-ongeldig", "there is no such day"},
      {"", "", "datum-ongeldig", "an empty one"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    KopTekst kop;
    kop.tekst = "Vragen van het lid A (SP) aan de Minister van Defensie over tanks (ingezonden 18 juli 2019).";
    kop.isodatum = row.iso;
    Waarschuwingen warnings;
    const auto read = parse_vraagkop(kop, warnings);
    CHECK(read.ingezonden.woorden == Date::of(2019, 7, 18));
    CHECK((read.ingezonden.attribuut ? read.ingezonden.attribuut->iso() : "") == row.expected);
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

}  // namespace kamervragen::test
