#include <set>

#include <catch2/catch.hpp>

#include "indexer/grammar/warnings.hh"
#include "tests/indexer/forms/documents.hh"

namespace kamervragen::test {
using namespace read;

TEST_CASE("an answered publication is read whole") {
  const auto p = read("ah-tk-20182019-3922", document(question_heading + answer_heading + vraag_1 + antwoord_1),
                      metadata_xml({{"DC.title", "Antwoord op vragen over tanks"},
                                    {"OVERHEIDop.vraagNummer", "2019z15244"},
                                    {"OVERHEIDop.aanhangsel", "3922"},
                                    {"OVERHEIDop.vergaderjaar", "2018-2019"},
                                    {"OVERHEID.category", "Internationaal | Defensie"},
                                    {"OVERHEIDop.indiener", "S.A.M. Kaag"},
                                    {"OVERHEIDop.ontvanger", "S.A. Blok"},
                                    {"DCTERMS.available", "2019-08-20"},
                                    {"DCTERMS.issued", "2019-08-18"},
                                    {"DC.creator", "Tweede Kamer der Staten-Generaal"},
                                    {"DC.type|OVERHEID.Informatietype", "officiële publicatie"},
                                    {"DC.type|OVERHEIDop.AanhangselTypen", "Antwoord"},
                                    {"DC.type|OVERHEIDop.Parlementair", "Aanhangsel van de Handelingen"}}));
  REQUIRE(p);
  CHECK(p->soort == PublicatieSoort::antwoord);
  CHECK(p->vraagnummers == std::vector<std::string>{"2019Z15244"});
  CHECK(p->aanhangselnummer == "3922");
  CHECK(p->vergaderjaar == "2018-2019");
  CHECK(p->titel == "Antwoord op vragen over tanks");
  CHECK(p->onderwerp == "tanks");
  CHECK(p->categorieen == std::vector<std::string>{"Internationaal | Defensie"});
  CHECK(p->koppen.at(0) ==
        "Vragen van het lid Kaag (D66) aan de Minister van Defensie over tanks (ingezonden 18 juli 2019).");
  CHECK(p->indieners == std::vector<Indiener>{{"Kaag", "D66", {}}});
  CHECK(p->ministers.at(0).naam == "Blok");
  CHECK(p->ontvangers == std::vector<std::string>{"S.A. Blok"});
  CHECK(p->ingezonden == Date::of(2019, 7, 18));
  CHECK(p->ontvangen == Date::of(2019, 8, 18));
  CHECK(p->gepubliceerd == Date::of(2019, 8, 20));
  CHECK(p->vragen == std::vector<Vraag>{{{1}, "Waarom?", {}}});
  CHECK(p->antwoorden == std::vector<Antwoord>{{{1}, "Daarom.", {}, std::nullopt}});
  CHECK_FALSE(p->mededeling);
  CHECK_FALSE(p->zonder_tekst);
  CHECK(p->waarschuwingen.empty());
}

TEST_CASE("numbers stand in nr, in nummer or in the first paragraph, or nowhere") {
  struct Row {
    const char* vraag;
    std::vector<int> expected;
    const char* tekst;
    const char* code;
    const char* why;
  };
  const Row rows[] = {
      {"<nr>Vraag 2 en 3</nr><al>a</al><al>b</al>", {2, 3}, "a\nb", "", "a group"},
      {"<nummer>2</nummer><al>a</al>", {2}, "a", "", "an older element"},
      {"<al>Vraag 2</al><al>a</al>", {2}, "a", "nummer-uit-alinea", "a paragraph in its place"},
      {"<al>2</al><al>a</al>", {2}, "a", "nummer-uit-alinea", "a bare one"},
      {"<al>18</al>", {}, "18", "nummer-ontbreekt", "a text that is a number"},
      {"<al>2 vragen</al><al>a</al>", {2}, "a", "nummer-uit-alinea", "debatable, and warned of"},
      {"<al>a</al>", {}, "a", "nummer-ontbreekt", "no number is not invented"},
      {"<nr/><al>a</al>", {}, "a", "nummer-ontbreekt", "nor for an empty one"},
      {"<nr> </nr><al>Vraag 2</al><al>a</al>", {2}, "a", "nummer-uit-alinea", "it stands behind an empty one"},
      {"<nr>2018</nr><al>a</al>", {}, "a", "nummer-buiten-bereik", "a year is none"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = read("kv-tk-2019Z00001", document(question_heading + "<vraag>" + row.vraag + "</vraag>"),
                        metadata_xml({{"DC.title", "T"}}));
    REQUIRE(p);
    REQUIRE(p->vragen.size() == 1);
    CHECK(p->vragen[0].nummers == row.expected);
    CHECK(p->vragen[0].tekst == row.tekst);
    CHECK((p->waarschuwingen.empty() ? "" : p->waarschuwingen[0].code) == row.code);
  }
}

TEST_CASE("the parts of a publication count without an element around them") {
  const auto p = read("ah-tk-20182019-1",
                      "<officiele-publicatie><metadata/>" + question_heading + answer_heading + vraag_1 + antwoord_1 +
                          "</officiele-publicatie>",
                      metadata_xml({{"DC.title", "T"}}));
  REQUIRE(p);
  CHECK(p->indieners.at(0).naam == "Kaag");
  CHECK(p->vragen.at(0).tekst == "Waarom?");
  CHECK(p->antwoorden.at(0).tekst == "Daarom.");
  CHECK(p->overig.empty());
}

TEST_CASE("what does not fit between questions and answers is warned of, and kept") {
  const auto twice = read(
      "ah-tk-20182019-1",
      document(question_heading + answer_heading + vraag_1 + vraag_1 + antwoord_1 +
               "<antwoord><nr>Antwoord 8</nr><al>Ja.</al></antwoord><vraag><nr>Vraag 9</nr><al>En dan?</al></vraag>"));
  REQUIRE(twice);
  CHECK(twice->vragen.size() == 3);
  CHECK(twice->antwoorden.size() == 2);
  CHECK(codes(*twice) ==
        std::set<std::string>{"metadata-ontbreken", "nummer-dubbel", "antwoord-zonder-vraag", "vraag-zonder-antwoord"});
  const auto unnumbered = read(
      "ah-tk-20182019-1", document(question_heading + answer_heading + vraag_1 + "<antwoord><al>Ja.</al></antwoord>"));
  CHECK(unnumbered->antwoorden.at(0).op_vragen.empty());
  CHECK(codes(*unnumbered).contains("nummer-ontbreekt"));
}

TEST_CASE("a note keeps its text and every address in it, once") {
  const auto p =
      read("kv-tk-2019Z00001",
           document(question_heading + "<vraag><nr>1</nr><al>jl.<noot id=\"n1\" "
                                       "type=\"voet\"><noot.nr>1</noot.nr><noot.al>NOS (<extref soort=\"URL\" "
                                       "doc=\"https://nos.nl/a\">nos.nl/a</extref>), https://nos.nl/a en www.ad.nl/b. "
                                       "Zie <extref soort=\"document\" "
                                       "doc=\"kst-36200-77\">36 200, nr. 77</extref> en <extref soort=\"document\" "
                                       "doc=\"https://x.nl/y\">y</extref>.</noot.al>"
                                       "</noot> over <sup>2</sup>H.</al></vraag>"));
  REQUIRE(p);
  CHECK(p->vragen[0].tekst == "jl. over 2H.");
  REQUIRE(p->vragen[0].noten.size() == 1);
  const auto& noot = p->vragen[0].noten[0];
  CHECK(noot.nr == "1");
  CHECK(noot.tekst == "NOS (nos.nl/a), https://nos.nl/a en www.ad.nl/b. Zie 36 200, nr. 77 en y.");
  CHECK(noot.links == std::vector<std::string>{"https://nos.nl/a", "https://x.nl/y", "http://www.ad.nl/b"});
  CHECK(p->verwijst == std::vector<std::string>{"kst-36200-77"});
}

TEST_CASE("a publication cites others, and never itself") {
  const auto p = read("ah-tk-20182019-3922",
                      document(question_heading + answer_heading +
                               "<vraag><nr>1</nr><al>Kent u 2019Z12806 en "
                               "2019Z15244?</al></vraag><antwoord><nr>1</nr><al>Zie ah-tk-20182019-3922 en "
                               "Kamerstuk <extref doc=\"nds-tk-2022D55262\">2022D55262</extref>.</al></antwoord>"),
                      metadata_xml({{"OVERHEIDop.vraagnummer", "2019Z15244"}}));
  REQUIRE(p);
  CHECK(p->verwijst == std::vector<std::string>{"2019Z12806", "nds-tk-2022D55262"});
}

TEST_CASE("a mededeling keeps its text without its title, and its kind by its words") {
  auto heading = answer_heading;
  heading.replace(heading.find("Antwoord van"), 8, "Mededeling");
  const auto p = read("ah-tk-20182019-1",
                      document(question_heading + heading + vraag_1 +
                               "<kamervraagopmerking><titel>Mededeling</titel><al>De vragen kunnen niet binnen de "
                               "gebruikelijke termijn worden "
                               "beantwoord.</al><al>Ik antwoord zo spoedig mogelijk.</al></kamervraagopmerking>"));
  REQUIRE(p);
  CHECK(p->soort == PublicatieSoort::mededeling);
  REQUIRE(p->mededeling);
  CHECK(p->mededeling->soort == MededelingSoort::uitstel);
  CHECK(p->mededeling->tekst ==
        "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.\nIk antwoord zo spoedig mogelijk.");
  CHECK(p->mededeling->datum == Date::of(2019, 8, 18));
  CHECK(p->overig.empty());
}

TEST_CASE("a publication with metadata but without text is one without text") {
  const auto metadata = metadata_xml({{"DC.title", "Tanks"},
                                      {"OVERHEIDop.vergaderjaar", "2018-2019"},
                                      {"OVERHEIDop.datumIndiening", "2019-07-18"},
                                      {"DC.type|OVERHEIDop.Parlementair", "Kamervragen zonder antwoord"}});
  for (const auto& xml : {std::string{}, document(""), document("<vraag/><antwoord/>")}) {
    const auto p = read("kv-tk-2019Z00001", xml, metadata);
    REQUIRE(p);
    CHECK(p->zonder_tekst);
    CHECK(p->titel == "Tanks");
    CHECK(p->ingezonden == Date::of(2019, 7, 18));
    CHECK(p->soort == PublicatieSoort::vraag);
  }
}

TEST_CASE("of several files the XML is trusted, unless it cannot be used") {
  const std::string page =
      "<html><body><div id=\"broodtekst\"><h1 class=\"kamervraagomschrijving_kop\">Vragen van het lid "
      "Kaag (D66) aan de Minister van Defensie over tanks (ingezonden 18 juli 2019).</h1><div "
      "class=\"vraag\"><h2>Vraag 1</h2><p>Van de pagina?</p></div></div></body></html>";
  const std::string gone = "<html><body><h1>Pagina niet gevonden</h1></body></html>";
  const std::string deleted =
      "<officiele-publicatie><al>Deze publicatie is op verzoek van de publicerende organisatie "
      "verwijderd.</al></officiele-publicatie>";
  struct Row {
    std::string xml, html;
    const char* tekst;  ///< of question 1; none where there is an error
    const char* code;   ///< of the warning, or of the error
    const char* why;
  };
  const Row rows[] = {
      {document(question_heading + vraag_1), page, "Waarom?", "", "both are good"},
      {document(question_heading + vraag_1), gone, "Waarom?", "", "a bad page beside good XML is of no account"},
      {"<officiele-publicatie><kamervragen>", page, "Van de pagina?", "vorm-vervangen", "broken XML"},
      {document(""), page, "Van de pagina?", "vorm-vervangen", "an empty shell"},
      {gone, page, "Van de pagina?", "vorm-vervangen", "a page that says 404, stored as XML"},
      {"<officiele-publicatie><kamerstuk/></officiele-publicatie>", page, "Van de pagina?", "vorm-vervangen",
       "another kind of document"},
      {deleted, page, nullptr, "publication-deleted", "a page does not bring back what was deleted"},
      {"<officiele-publicatie><kamervragen>", gone, nullptr, "document-broken", "neither can be read: the XML's error"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    store::StoredContent content;
    content.xml = row.xml;
    content.html = row.html;
    content.metadata = metadata_xml({{"DC.title", "Tanks"}});
    const auto p = read::read_publicatie(PublicatieId::parse("kv-tk-2019Z00001").value(), content);
    if (!row.tekst) {
      REQUIRE_FALSE(p);
      CHECK(p.error().name() == row.code);
      continue;
    }
    REQUIRE(p);
    REQUIRE(p->vragen.size() == 1);
    CHECK(p->vragen[0].tekst == row.tekst);
    CHECK((p->waarschuwingen.empty() ? "" : p->waarschuwingen[0].code) == row.code);
  }
}

TEST_CASE("a shell beside a page that is no publication stays a publication without text") {
  store::StoredContent content;
  content.xml = document("");
  content.html = "<html><body><h1>Pagina niet gevonden</h1></body></html>";
  content.metadata = metadata_xml({{"DC.title", "Tanks"}});
  const auto p = read::read_publicatie(PublicatieId::parse("kv-tk-2019Z00001").value(), content);
  REQUIRE(p);
  CHECK(p->zonder_tekst);
  CHECK(p->waarschuwingen.empty());
}

TEST_CASE("what cannot be read is an error with its file and a hint") {
  struct Row {
    const char* xml;
    const char* html;
    const char* metadata;
    const char* code;
    const char* place;
    const char* why;
  };
  const Row rows[] = {
      {"<officiele-publicatie>\n<kamervragen>", "", "<m/>", "document-broken", "kv-tk-2019Z00001.xml, line 2",
       "cut off"},
      {"<html><head><title>Fout 404</title></head><body>Pagina niet gevonden</body></html>", "", "", "page-not-found",
       "kv-tk-2019Z00001.xml", "a page where a document was expected"},
      {"", "<!DOCTYPE html><p>niet gevonden<p>404", "", "page-not-found", "kv-tk-2019Z00001.html",
       "the same as a page"},
      {"", "<!DOCTYPE html><p>Storing", "", "page-without-publication", "kv-tk-2019Z00001.html", "some other page"},
      {"<officiele-publicatie><kamerstuk/></officiele-publicatie>", "", "", "form-unknown", "kv-tk-2019Z00001.xml",
       "another kind of publication"},
      {"<officiele-publicatie><al>Deze publicatie is op verzoek van de publicerende organisatie "
       "verwijderd.</al></officiele-publicatie>",
       "", "", "publication-deleted", "kv-tk-2019Z00001.xml", "deleted"},
      {"", "<html><p>Deze publicatie is op verzoek van publicerende organisatie verwijderd.</p></html>", "",
       "publication-deleted", "kv-tk-2019Z00001.html", "deleted, as a page"},
      {"", "", "", "publication-empty", "kv-tk-2019Z00001", "no files at all"},
      {"", "", "<metadata", "document-broken", "metadata.xml, line 1", "broken metadata and no text"},
      {"<officiele-publicatie><kamervragen/></officiele-publicatie>", "", "", "publication-empty", "kv-tk-2019Z00001",
       "a shell without metadata"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    store::StoredContent content;
    content.xml = row.xml;
    content.html = row.html;
    content.metadata = row.metadata;
    const auto p = read::read_publicatie(PublicatieId::parse("kv-tk-2019Z00001").value(), content);
    REQUIRE_FALSE(p);
    CHECK(p.error().name() == row.code);
    CHECK(p.error().place == row.place);
    CHECK(p.error().exit() == Exit::no_input);
    CHECK_FALSE(p.error().hint().empty());
  }
}

TEST_CASE("broken metadata beside a good text are a warning") {
  const auto p = read("kv-tk-2019Z00001", document(question_heading + vraag_1), "<metadata");
  REQUIRE(p);
  CHECK(codes(*p) == std::set<std::string>{"metadata-onleesbaar"});
  CHECK(p->vraagnummers == std::vector<std::string>{"2019Z00001"});
}

TEST_CASE("every warning has its code in the table, once") {
  std::set<std::string_view> seen;
  for (const auto& row : grammar::waarschuwing_codes) {
    CHECK(seen.insert(row.code).second);
    CHECK_FALSE(row.betekenis.empty());
  }
}

}  // namespace kamervragen::test
