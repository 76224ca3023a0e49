// Pages that name no classes are read by their shape: what a heading says, what a link leads to, what begins with a
// number. One question set in many shapes gives one record.
#include <catch2/catch.hpp>

#include "indexer/read/reader.hh"
#include "tests/indexer/forms/documents.hh"

namespace kamervragen::test {
namespace {

const std::string shape_asked =
    "Vragen van het lid Kraanvogel (SH) aan de Minister van Defensie over de veerpont (ingezonden 1 oktober 2020).";
const std::string shape_answered = "Antwoord van Minister Zeearend (Defensie) (ontvangen 20 oktober 2020).";
const std::string shape_table =
    "<table><thead><tr><th>Datum publicatie</th><th>Organisatie</th><th>Vergaderjaar</th><th>Nummer</th><th>Datum "
    "ontvangst</th></tr></thead><tbody><tr><td></td><td>Tweede Kamer der Staten-Generaal</td><td>2020-2021</td>"
    "<td>9001</td><td></td></tr></tbody></table>";
const std::string shape_front = "<h1>" + shape_asked + "</h1><h1>" + shape_answered + "</h1>";
const std::string shape_reference = "<sup><a href=\"#n1\">1</a></sup>";

Result<Publicatie> read_shape(const std::string& body, const std::string& id = "ah-tk-20202021-9001") {
  store::StoredContent content;
  content.html = "<!DOCTYPE html><html><head><title>De veerpont | Overheid.nl</title></head><body>" + body +
                 "<p><a href=\"#top\">Naar boven</a></p></body></html>";
  return read::read_publicatie(PublicatieId::parse(id).value(), content);
}

}  // namespace

TEST_CASE("questions and answers are told by what stands in front of them, however that is laid out") {
  struct Row {
    std::string body;
    const char* why;
  };
  const std::string h = shape_front;
  const Row rows[] = {
      {h + "<h2>Vraag 1</h2><p>Vaart hij?</p><h2>Antwoord 1</h2><p>Ja.</p><h2>Vraag 2, 3 en 4</h2><p>Hoe?</p><h2>"
           "Antwoord 2, 3 en 4</h2><p>Zo.</p>",
       "headings"},
      {"<p>" + shape_asked + "</p><p>" + shape_answered +
           "</p><p><strong>Vraag 1</strong></p><p>Vaart hij?</p><p><strong>Antwoord 1</strong></p><p>Ja.</p><p><strong>"
           "Vraag 2, 3 en 4</strong></p><p>Hoe?</p><p><strong>Antwoord 2, 3 en 4</strong></p><p>Zo.</p>",
       "paragraphs"},
      {h + "<dl><dt>Vraag 1</dt><dd>Vaart hij?</dd><dt>Antwoord 1</dt><dd>Ja.</dd><dt>Vraag 2, 3 en 4</dt><dd>Hoe?</dd>"
           "<dt>Antwoord 2, 3 en 4</dt><dd>Zo.</dd></dl>",
       "terms"},
      {h + "<table><tr><td>Vraag 1</td><td>Vaart hij?</td></tr><tr><td>Antwoord 1</td><td><p>Ja.</p></td></tr><tr><td>"
           "Vraag 2, 3 en 4</td><td>Hoe?</td></tr><tr><td>Antwoord 2, 3 en 4</td><td>Zo.</td></tr></table>",
       "a table"},
      {"<article><section><div>" + h +
           "</div></section><section><div><h3><span>Vraag 1</span></h3></div><div><div><p>Vaart hij?</p></div></div>"
           "</section><section><h3>Antwoord 1</h3><div>Ja.</div></section><section><h3>Vraag 2, 3 en 4</h3><p>Hoe?</p>"
           "</section><section><h3>Antwoord 2, 3 en 4</h3><p>Zo.</p></section></article>",
       "boxes in boxes"},
      {h + "<p><b>Vraag 1</b><br/>Vaart hij?</p><p><b>Antwoord 1</b><br/>Ja.</p><p><b>Vraag 2, 3 en 4</b> Hoe?</p><p>"
           "<b>Antwoord 2, 3 en 4:</b> Zo.</p>",
       "the label and the text in one paragraph"},
      {h + "<ul><li><p>Vraag 1</p><p>Vaart hij?</p></li><li><p>Antwoord 1</p><p>Ja.</p></li><li><p>Vraag 2, 3 en 4</p>"
           "<p>Hoe?</p></li><li><p>Antwoord 2, 3 en 4</p><p>Zo.</p></li></ul>",
       "a list"},
  };
  const std::string menu =
      "<header><ul><li><a>Lokale bekendmakingen</a><p>Zoals vergunningen, bouwplannen en lokale regelgeving.</p></li>"
      "<li><p>Iets anders.</p></li></ul></header><p>U bent hier:</p><h1>De veerpont</h1>"
      "<h1>Aanhangsel van de Handelingen</h1>";
  for (const auto& row : rows) {
    for (const auto& before : {shape_table, shape_table + shape_table, menu + shape_table}) {
      INFO(row.why << '\n' << before);
      const auto p = read_shape(before + row.body);
      REQUIRE(p);
      CHECK(p->koppen == std::vector<std::string>{shape_asked, shape_answered});
      CHECK(p->vragen == std::vector<Vraag>{{{1}, "Vaart hij?", {}}, {{2, 3, 4}, "Hoe?", {}}});
      CHECK(p->antwoorden ==
            std::vector<Antwoord>{{{1}, "Ja.", {}, std::nullopt}, {{2, 3, 4}, "Zo.", {}, std::nullopt}});
      CHECK(p->overig.empty());
      CHECK(p->vergaderjaar == "2020-2021");
      CHECK(p->aanhangselnummer == "9001");
      CHECK(codes(*p) == std::set<std::string>{"metadata-ontbreken"});
    }
  }
}

TEST_CASE("lists and tables of a question stay in it") {
  const auto p = read_shape(shape_front +
                            "<h2>Vraag 1</h2><p>Vaart hij:</p><ul><li>snel;</li><li>traag?</li></ul><table><tr><th>jaar"
                            "</th><th>ponten</th></tr><tr><td>2019</td><td>3</td></tr></table><h2>Antwoord 1</h2><p>Ja."
                            "</p>");
  REQUIRE(p);
  CHECK(p->vragen == std::vector<Vraag>{{{1}, "Vaart hij:\nsnel;\ntraag?\njaar | ponten\n2019 | 3", {}}});
}

TEST_CASE("a note is told by its button, its number or the link that leads to it") {
  struct Row {
    const char* reference;
    const char* note;
    const char* why;
  };
  const char* text = "De Vlieger, 3 mei 2020";
  const Row rows[] = {
      {"<sup><a href=\"#n1\">1</a></sup>", "<div id=\"n1\"><h5><a href=\"#\">X</a> Noot</h5><sup>1</sup><p>%</p></div>",
       "a button, and a link to the box around it"},
      {"<sup><a href=\"#n1\">1</a></sup>", "<div id=\"n1\"><h5><a href=\"#\">X</a>Noot</h5><p>1</p><p>%</p></div>",
       "the button's words are one"},
      {"<sup><a href=\"#n1\">1</a></sup>", "<p id=\"n1\">X Noot 1 %</p>", "all in one paragraph"},
      {"<sup><a href=\"#weg\">1</a></sup>", "<h5>X Noot</h5><sup>1</sup><p>%</p>", "a link to nowhere, by number"},
      {"<sup>1</sup>", "<p>X Noot</p><p>1</p><p>%</p>", "no link at all"},
      {"<sup>1</sup>", "<a href=\"#\">X</a> Noot <sup>1</sup> <p>%</p>", "the button is not in an element of its own"},
      {"<sup>1</sup>", "<hr/><p><sup>1</sup> %</p>", "a raised number in both places"},
      {"<sup><a href=\"#n1\">1</a></sup>", "<h2>Noten</h2><ol><li id=\"n1\">%</li></ol>", "a list below a heading"},
      {"<a href=\"#n1\">1</a>", "<p><a name=\"n1\"></a>1 %</p>", "an anchor in the note"},
      {"<a href=\"#n1\"><sup>[1]</sup></a>", "<div><p><a id=\"n1\" href=\"#r1\">[1]</a> %</p></div>", "brackets"},
      {"<sup>[<a href=\"#n1\">1</a>]</sup>", "<table><tr id=\"n1\"><td>1</td><td>%</td></tr></table>", "a table"},
      {"<sup><a href=\"#n1\">1</a></sup>", "<div><a id=\"n1\"></a><sup>1</sup><p>%</p></div>", "an anchor beside it"},
      {"<sup><a href=\"https://zoek.officielebekendmakingen.nl/ah-tk-20202021-9001.html#ID-9001-d37e57\">1</a></sup>",
       "<div id=\"ID-9001-d37e57\"><p>X Noot</p><p>1</p><p>%</p></div>", "the whole address of the page"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    std::string note = row.note;
    note.replace(note.find('%'), 1, text);
    for (const bool behind_all : {true, false}) {
      const auto p = read_shape(shape_front + "<h2>Vraag 1</h2><p>Vaart hij?" + row.reference + " Of niet?</p>" +
                                (behind_all ? "" : note) + "<h2>Antwoord 1</h2><p>Ja.</p>" + (behind_all ? note : ""));
      REQUIRE(p);
      CHECK(p->vragen == std::vector<Vraag>{{{1}, "Vaart hij? Of niet?", {{"1", text, {}}}}});
      CHECK(p->antwoorden == std::vector<Antwoord>{{{1}, "Ja.", {}, std::nullopt}});
      CHECK(p->overig.empty());
      CHECK(codes(*p) == std::set<std::string>{"metadata-ontbreken"});
    }
  }
}

TEST_CASE("a reference to what is not there is a note without text, a raised number is not always one") {
  struct Row {
    const char* html;
    const char* text;
    std::vector<const char*> numbers;
    const char* why;
  };
  const Row rows[] = {
      {"CO<sub>2</sub>?<sup><a href=\"#n1\">1</a></sup> <sup><a href=\"#n2\">2</a></sup>",
       "CO2?",
       {"1", "2"},
       "two in a row"},
      {"Hoe?<sup><a href=\"#n1\">1</a>, <a href=\"#n2\">2</a></sup> Zo?", "Hoe? Zo?", {"1", "2"}, "a comma between"},
      {"Hoe? [<a href=\"#n1\">1</a>] Zo?", "Hoe? Zo?", {"1"}, "a link in brackets"},
      {"Hoe?<a href=\"#n1\">1</a>", "Hoe?", {"1"}, "no space in front of it"},
      {"Zie vraag <a href=\"#v1\">1</a>?", "Zie vraag 1?", {}, "a number of a sentence"},
      {"Hoe?<sup>1</sup>", "Hoe?", {"1"}, "the next number behind a sentence"},
      {"Hoe?<sup>7</sup>", "Hoe?7", {}, "another number"},
      {"5 m<sup>1</sup> en m<sup>2</sup>?", "5 m1 en m2?", {}, "a measure"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = read_shape(shape_front + "<h2>Vraag 1</h2><p>" + row.html + "</p><h2>Antwoord 1</h2><p>Ja.</p>");
    REQUIRE(p);
    REQUIRE(p->vragen.size() == 1);
    CHECK(p->vragen[0].tekst == row.text);
    std::vector<std::string> numbers;
    for (const auto& noot : p->vragen[0].noten) numbers.push_back(noot.nr + noot.tekst);
    CHECK(numbers == std::vector<std::string>(row.numbers.begin(), row.numbers.end()));
  }
}

TEST_CASE("what is no note stays where it is") {
  const auto p = read_shape(shape_front +
                            "<p><a href=\"#v1\">1</a> <a href=\"#v2\">2</a></p><h2 id=\"v1\">Vraag 1</h2><p>X, Noot en "
                            "Zo bv vaart?</p><h2 id=\"v2\">Vraag 2</h2><p>Hoe?</p><h2>Antwoord 1 en 2</h2><p>X is een "
                            "letter.</p>");
  REQUIRE(p);
  CHECK(p->vragen == std::vector<Vraag>{{{1}, "X, Noot en Zo bv vaart?", {}}, {{2}, "Hoe?", {}}});
  CHECK(p->antwoorden == std::vector<Antwoord>{{{1, 2}, "X is een letter.", {}, std::nullopt}});
}

TEST_CASE("the table of a question's page names its number and its days") {
  const std::string cells =
      "<tr><th>Datum publicatie</th><th>Organisatie</th><th>Vergaderjaar</th><th>Vraag</th><th>Datum indiening</th>"
      "</tr><tr><td>02-10-2020</td><td>Tweede Kamer der Staten-Generaal</td><td>2020-2021</td><td>2020Z90001</td><td>"
      "01-10-2020</td></tr>";
  const std::string terms =
      "<dl><dt>Datum publicatie</dt><dd>02-10-2020</dd><dt>Vergaderjaar</dt><dd>2020-2021</dd><dt>Vraag</dt><dd>"
      "2020Z90001</dd><dt>Datum indiening</dt><dd>01-10-2020</dd></dl>";
  for (const auto& table : {"<table>" + cells + "</table>", terms}) {
    INFO(table);
    const auto p = read_shape(table + "<h1>" + shape_asked + "</h1><h2>Vraag 1</h2><p>Vaart hij?</p>", "kv-9900001");
    REQUIRE(p);
    CHECK(p->vraagnummers == std::vector<std::string>{"2020Z90001"});
    CHECK(p->gepubliceerd == Date::of(2020, 10, 2));
    CHECK(p->ingezonden == Date::of(2020, 10, 1));
    CHECK(p->vergaderjaar == "2020-2021");
    CHECK(p->vragen == std::vector<Vraag>{{{1}, "Vaart hij?", {}}});
    CHECK(p->overig.empty());
  }
}

}  // namespace kamervragen::test
