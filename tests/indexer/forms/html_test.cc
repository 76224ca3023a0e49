#include <set>

#include <catch2/catch.hpp>

#include "indexer/read/reader.hh"
#include "tests/indexer/forms/documents.hh"

namespace kamervragen::test {
namespace {

Result<Publicatie> read_page(const std::string& body, const std::string& id = "ah-tk-20152016-1",
                             const std::string& head = {}) {
  store::StoredContent content;
  content.html = "<!DOCTYPE html><html><head><title>Pagina</title>" + head + "</head><body>" + body + "</body></html>";
  content.metadata = metadata_xml({{"OVERHEIDop.vergaderjaar", "2015-2016"}});
  return read::read_publicatie(PublicatieId::parse(id).value(), content);
}

const std::string asked =
    "Vragen van het lid Kraanvogel (SH) aan de Minister van Defensie over de veerpont (ingezonden 1 oktober 2015).";
const std::string answered = "Antwoord van Minister Zeearend (Defensie) (ontvangen 20 oktober 2015).";
const std::string headings = "<h1 class=\"kamervraagomschrijving_kop no-toc\">" + asked +
                             "</h1><h1 class=\"kamervraagomschrijving_kop no-toc\">" + answered + "</h1>";
const std::string question = "<div class=\"vraag\"><h2 class=\"stuktitel\">Vraag 1</h2><p>Vaart hij?</p></div>";
const std::string answer = "<div class=\"antwoord\"><h2 class=\"stuktitel\">Antwoord 1</h2><p>Ja.</p></div>";

std::string text(const std::string& body) { return "<div id=\"broodtekst\">" + body + "</div>"; }

}  // namespace

TEST_CASE("a question and an answer are told by class, by heading or by number") {
  struct Row {
    std::string body;
    const char* why;
  };
  const std::string plain_headings = "<h1>" + asked + "</h1><h1>" + answered + "</h1>";
  const Row rows[] = {
      {text(headings + question + answer), "the page of 2012-2019"},
      {text(headings +
            "<div class=\"vraag\"><p class=\"nummer\">1</p><p>Vaart hij?</p></div><div class=\"antwoord\"><p "
            "class=\"nummer\">1</p><p>Ja.</p></div>"),
       "the older one, with p.nummer"},
      {text(
           headings +
           "<div class=\"extra VRAAG blok\"><div class=\"kop\"><h3 class=\"no-toc stuktitel\">\n<a id=\"d1\"/>Vraag 1\n"
           "</h3></div><div><p>Vaart hij?</p></div></div><section class=\"antwoord x\"><h4>Antwoord "
           "1</h4><p>Ja.</p></section>"),
       "other classes, in another order, with wrappers"},
      {text(plain_headings + "<h2>Vraag 1</h2><p>Vaart hij?</p><h2>Antwoord 1</h2><p>Ja.</p>"), "headings alone"},
      {text(plain_headings + "<p><b>Vraag 1</b><br/>Vaart hij?</p><p><strong>Antwoord 1</strong> Ja.</p>"),
       "in one paragraph"},
      {text(plain_headings +
            "<div class=\"vraag\"><p>Vraag 1: Vaart hij?</p></div><div class=\"antwoord\"><p>Antwoord 1: "
            "Ja.</p></div>"),
       "in the paragraph of a section"},
      {"<main class=\"global-main\"><h1>De veerpont</h1><table><tr><th>Datum "
       "publicatie</th><th>Organisatie</th><th>Nummer</th></tr>"
       "<tr><td>20-10-2015</td><td>Tweede Kamer der Staten-Generaal</td><td>1</td></tr></table><div class=\"x "
       "stuk\"><p>" +
           asked + "</p><p>" + answered +
           "</p><div><h3>Vraag 1</h3><p>Vaart hij?</p></div><div><h3>Antwoord 1</h3><p>Ja.</p></div></div></main>",
       "the page of 2020 and later"},
      {"<div class=\"menu\"><p>Vragen van het lid menu</p></div><form id=\"aspnet\">" + headings + question + answer +
           "</form>",
       "no broodtekst at all"},
      {text("<div class=\"vraag\">" + question + answer + "</div>" + headings), "a wrapper that is called vraag too"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = read_page(row.body);
    REQUIRE(p);
    CHECK(p->koppen == std::vector<std::string>{asked, answered});
    CHECK(p->vragen == std::vector<Vraag>{{{1}, "Vaart hij?", {}}});
    CHECK(p->antwoorden == std::vector<Antwoord>{{{1}, "Ja.", {}, std::nullopt}});
    CHECK(p->indieners == std::vector<Indiener>{{"Kraanvogel", "SH", {}}});
    CHECK(p->ontvangen == Date::of(2015, 10, 20));
    CHECK(p->soort == PublicatieSoort::antwoord);
    CHECK(p->overig.empty());
    CHECK(codes(*p).empty());
  }
}

TEST_CASE("what the site puts around a text is not in it") {
  const auto p = read_page(
      "<div class=\"skiplinks\"><a href=\"#x\">Direct naar</a></div><nav><ul><li>Home</li></ul></nav><div "
      "id=\"main-column\">"
      "<h2 class=\"divisiekop1\">Kamervraag</h2><table><tr><td>Datum publicatie</td><td>20-10-2015</td></tr></table>" +
      text(headings + question + answer) +
      "<div><h2 class=\"divisiekop1\">Relaties</h2><table><tr><td><p>is beantwoord "
      "in</p></td><td><p>ah-tk-1</p></td></tr>"
      "</table></div><a id=\"downloadPdfHyperLink\">pdf</a><p><a id=\"technischeInfoHyperlink\">Technische "
      "informatie</a></p></div>"
      "<footer>Over deze site. Niet gevonden?</footer><script>var vragen;</script>");
  REQUIRE(p);
  CHECK(p->vragen.size() == 1);
  CHECK(p->antwoorden.at(0).tekst == "Ja.");
  CHECK(p->overig.empty());
  CHECK(p->bijlagen.empty());
}

TEST_CASE("lists, tables, line breaks and raised letters are as in XML") {
  struct Row {
    const char* html;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"<p>een</p><p>twee</p>", "een\ntwee", "paragraphs are lines"},
      {"een<br/>twee", "een\ntwee", "so are lines"},
      {"<p>CO<sub>2</sub> en m<sup>2</sup>, <em>schuin</em>er</p>", "CO2 en m2, schuiner", "no spaces are invented"},
      {"<ul><li>a. eerst</li><li><p>b. dan</p></li></ul>", "a. eerst\nb. dan", "a list"},
      {"<ul><li>a<ul><li>b</li></ul></li></ul>", "a\nb", "a list in a list"},
      {"<table><caption>Tabel</caption><tr><th>x</th><th>y</th></tr><tr><td><p>1</p><p>2</p></td><td>3</td></tr></"
       "table>",
       "Tabel\nx | y\n1 2 | 3", "a table"},
      {"<p>een<img src=\"x.png\" alt=\"plaatje\"/>twee</p>", "eentwee", "a picture has no words"},
      {"<div><div><p>diep</p></div>los</div>", "diep\nlos", "boxes in boxes"},
      {"<p>15&nbsp;juli</p>", "15 juli", "a space that does not break"},
      {"<h3>Kopje</h3><p>tekst</p>", "Kopje\ntekst", "a heading inside"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p =
        read_page(text(headings + "<div class=\"vraag\"><p class=\"nummer\">1</p>" + row.html + "</div>" + answer));
    REQUIRE(p);
    REQUIRE(p->vragen.size() == 1);
    CHECK(p->vragen[0].tekst == row.expected);
  }
}

TEST_CASE("a note stands where it is referred to, whatever marks it") {
  struct Row {
    const char* mark;
    const char* note;
    const char* why;
  };
  const Row rows[] = {
      {"<a class=\"nootnum supernote-click-ID-1\" href=\"#ID-1\">1</a>",
       "<div id=\"noten\"><hr/><div class=\"voet noot notedefault\" id=\"supernote-note-ID-1\"><a id=\"ID-1\"></a><h5 "
       "class=\"note-close\">"
       "<a class=\"note-close\" href=\"#close-ID-1\">X</a> Noot</h5><sup><span class=\"nootnum\">1</span></sup><p>De "
       "Vlieger, <a "
       "class=\"externe_link\" href=\"https://vlieger.example/pont\">vlieger.example/pont</a>.</p></div></div>",
       "the page of 2012-2019"},
      {"<sup><a href=\"#fn1\">1</a></sup>",
       "<ol class=\"footnotes\"><li id=\"fn1\"><p>De Vlieger, <a "
       "href=\"https://vlieger.example/pont\">vlieger.example/pont</a>.</p></li></ol>",
       "a list of notes"},
      {"<a href=\"#n1\">[1]</a>",
       "<div class=\"noten\"><div id=\"n1\"><sup>1</sup> De Vlieger, <a "
       "href=\"https://vlieger.example/pont\">vlieger.example/pont</a>.</div></div>",
       "a raised number in the note"},
      {"<sup id=\"r1\"><a href=\"#fn1\">1</a></sup>",
       "<div class=\"footnotes\"><ol><li id=\"fn1\"><p>De Vlieger, <a "
       "href=\"https://vlieger.example/pont\">vlieger.example/pont</a>. "
       "<a href=\"#r1\">↩</a></p></li></ol></div>",
       "a link back"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = read_page(text(headings + "<div class=\"vraag\"><p class=\"nummer\">1</p><p>Vaart hij?" + row.mark +
                                  " Toch?</p></div>" + answer + row.note));
    REQUIRE(p);
    CHECK(p->vragen.at(0).tekst == "Vaart hij? Toch?");
    REQUIRE(p->vragen[0].noten.size() == 1);
    CHECK(p->vragen[0].noten[0] == Noot{"1", "De Vlieger, vlieger.example/pont.", {"https://vlieger.example/pont"}});
    CHECK(codes(*p).empty());
  }
}

TEST_CASE("notes and references that do not meet are kept, with a warning") {
  const auto p =
      read_page(text(headings +
                     "<div class=\"vraag\"><p class=\"nummer\">1</p><p>Vaart hij?<a class=\"nootnum\" "
                     "href=\"#weg\">1</a></p></div>" +
                     answer + "<div id=\"noten\"><div class=\"noot\" id=\"los\"><p>Nergens genoemd.</p></div></div>"));
  REQUIRE(p);
  REQUIRE(p->vragen.at(0).noten.size() == 1);
  CHECK(p->vragen[0].noten[0].tekst.empty());
  CHECK(p->overig == std::vector<std::string>{"Nergens genoemd."});
  CHECK(codes(*p) == std::set<std::string>{"noot-zonder-tekst", "noot-zonder-verwijzing"});
}

TEST_CASE("a link is a citation of an official publication, or an address") {
  const auto p = read_page(
      text(headings +
           "<div class=\"vraag\"><p class=\"nummer\">1</p><p>Kent u <a "
           "href=\"/ah-tk-20142015-12.html\">dit antwoord</a> en <a href=\"https://zoek.officielebekendmakingen.nl/"
           "kst-36990-4.html\">dit stuk</a>?</p></div>" +
           answer));
  REQUIRE(p);
  CHECK(p->vragen.at(0).tekst == "Kent u dit antwoord en dit stuk?");
  CHECK(p->verwijst == std::vector<std::string>{"ah-tk-20142015-12", "kst-36990-4"});
}

TEST_CASE("a page says in its words what it is, as XML does") {
  struct Row {
    std::string body;
    const char* id;
    PublicatieSoort soort;
    const char* why;
  };
  const std::string notice =
      "<p>De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord. Ik antwoord zo spoedig "
      "mogelijk.</p>";
  const auto heading = [](const std::string& words) {
    return "<h1 class=\"kamervraagomschrijving_kop\">" + words + "</h1>";
  };
  const Row rows[] = {
      {heading(asked) + heading("Mededeling van Minister Zeearend (Defensie) (ontvangen 20 oktober 2015).") + question +
           "<div class=\"kamervraagopmerking\"><h2>Mededeling</h2>" + notice + "</div>",
       "ah-tk-20152016-1", PublicatieSoort::mededeling, "a mededeling"},
      {heading(asked) + heading(answered) + question + "<div class=\"kamervraagopmerking\">" + notice + "</div>",
       "ah-tk-20152016-1", PublicatieSoort::mededeling, "an uitstel that is called an answer"},
      {heading(asked) + heading("Nader antwoord van Minister Zeearend (Defensie) (ontvangen 1 december 2015).") +
           question + answer,
       "ah-tk-20152016-1-n1", PublicatieSoort::antwoord, "a nader antwoord"},
      {"<p>Herdruk</p>" + heading(asked) + heading(answered) + question + answer, "ah-tk-20152016-1",
       PublicatieSoort::antwoord, "a herdruk"},
      {heading("Mondelinge " + asked), "kv-tk-2015Z00001", PublicatieSoort::mondeling, "a question for question time"},
      {heading(asked) + question, "kv-tk-2015Z00001", PublicatieSoort::vraag, "a question"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = read_page(text(row.body), row.id);
    REQUIRE(p);
    CHECK(p->soort == row.soort);
    CHECK(p->mededeling.has_value() == (row.soort == PublicatieSoort::mededeling));
    if (p->mededeling) CHECK(p->mededeling->soort == MededelingSoort::uitstel);
    CHECK(p->overig ==
          (std::string(row.why) == "a herdruk" ? std::vector<std::string>{"Herdruk"} : std::vector<std::string>{}));
  }
}

TEST_CASE("the table above a text stands in for metadata that are missing") {
  store::StoredContent content;
  content.html =
      "<html><body><main class=\"global-main\"><table><tr><th>Datum "
      "publicatie</th><th>Organisatie</th><th>Vergaderjaar</th><th>"
      "Nummer</th><th>Datum ontvangst</th></tr><tr><td>21-10-2021</td><td>Eerste Kamer der "
      "Staten-Generaal</td><td>2021-2022"
      "</td><td>9001</td><td>20-10-2021</td></tr></table><div class=\"stuk\"><h2>" +
      answered + "</h2>" + question + answer + "</div></main></body></html>";
  const auto p = read::read_publicatie(PublicatieId::parse("ah-9900001").value(), content);
  REQUIRE(p);
  CHECK(p->gepubliceerd == Date::of(2021, 10, 21));
  CHECK(p->kamer == Kamer::eerste);
  CHECK(p->vergaderjaar == "2021-2022");
  CHECK(p->aanhangselnummer == "9001");
  CHECK(p->ontvangen == Date::of(2021, 10, 20));  // the vergaderjaar denies the day of the heading
}

TEST_CASE("pages without a publication are errors") {
  struct Row {
    const char* body;
    const char* code;
    const char* why;
  };
  const Row rows[] = {
      {"<h1>Fout 404</h1><p>Pagina niet gevonden</p>", "page-not-found", "none there"},
      {"<div class=\"stuk\"><p>Deze publicatie is op verzoek van de publicerende organisatie verwijderd.</p></div>",
       "publication-deleted", "deleted"},
      {"<main class=\"global-main\"><h1>Vragen van het lid Kraanvogel over de veerpont</h1><p>Deze publicatie is op "
       "verzoek van de "
       "publicerende organisatie verwijderd.</p></main>",
       "publication-deleted", "deleted, with its title still there"},
      {"<main class=\"global-main\"><h1>Inloggen</h1><p>Vul uw wachtwoord in. Antwoord op vragen vindt u "
       "hier.</p></main>",
       "page-without-publication", "a page to log in"},
      {"<div id=\"main-column\"><p>Deze site gebruikt cookies.</p></div>", "page-without-publication",
       "a page to accept cookies"},
      {"<div id=\"main-column\"><div class=\"lijst\"><ul><li><a href=\"x\">Vragen van het lid A aan de Minister van B "
       "over C (ingezonden 1 "
       "mei 2015)</a></li></ul></div></div>",
       "page-without-publication", "a list of results"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = read_page(row.body);
    REQUIRE_FALSE(p);
    CHECK(p.error().name() == row.code);
  }
}

}  // namespace kamervragen::test
