#include "indexer/forms/vraagdoc.hh"

#include <catch2/catch.hpp>

#include "tests/indexer/forms/documents.hh"

namespace kamervragen::test {
using namespace forms;

namespace {

const std::string vraagdoc_asked =
    "<vragen><vraagnummer>9001</vraagnummer><omschr>Vragen van het lid <naam>Duinstra</naam> (Lijst Zand) aan de "
    "minister van Verkeer en Waterstaat over <ondw>de veerpont</ondw>. <datum>(Ingezonden 5 juni 2001)</datum></omschr>"
    "<vraag><nummer>1</nummer><al>Vaart zij?</al></vraag><vraag><nummer>2</nummer><al>Waarom?</al></vraag></vragen>";
const std::string reply_heading =
    "<omschr>Antwoord van minister <naam>Kwelder</naam> (Verkeer en Waterstaat). <datum>(Ontvangen 12 juni "
    "2001)</datum></omschr>";

std::string vraagdoc(const std::string& body, const std::string& front = {}) {
  return "<vraagdoc>" + front + "<body>" + body + "</body></vraagdoc>";
}

std::string reply(const std::string& inside) { return vraagdoc(vraagdoc_asked + "<reactie>" + inside + "</reactie>"); }

const std::string some_metadata = metadata_xml({{"DC.title", "T"}});

Publicatie vraagdoc_answered(const std::string& xml) {
  const auto p = read("ah-tk-20002001-9001", xml, some_metadata);
  REQUIRE(p);
  return *p;
}

using Groups = std::vector<std::vector<int>>;

Groups groups(const Publicatie& p) {
  Groups out;
  for (const auto& a : p.antwoorden) out.push_back(a.op_vragen);
  return out;
}

Groups question_groups(const Publicatie& p) {
  Groups out;
  for (const auto& v : p.vragen) out.push_back(v.nummers);
  return out;
}

/// "1: tekst [1 noot] / 2: …"
std::string shape(const Publicatie& p) {
  std::string out;
  const auto add = [&](const std::string& tekst, const std::vector<Noot>& noten) {
    if (!out.empty()) out += " / ";
    out += tekst;
    for (const auto& noot : noten) out += " [" + noot.nr + ' ' + noot.tekst + ']';
  };
  for (const auto& v : p.vragen) add(v.tekst, v.noten);
  for (const auto& a : p.antwoorden) add(a.tekst, a.noten);
  return out;
}

}  // namespace

TEST_CASE("an answered vraagdoc is read whole") {
  const auto p = vraagdoc_answered(vraagdoc(
      vraagdoc_asked + "<reactie>" + reply_heading +
          "<antwoord><nummer>1 en 2</nummer><al>Ja.</al></antwoord><toelicht><al>Toelichting: Deze vragen vullen "
          "aan.</al></toelicht></reactie>",
      "<frontm><versie>1</versie><ordernr>7</ordernr><vergjaar>2000-01</vergjaar><kamer>2</kamer></frontm>"));
  CHECK(p.soort == PublicatieSoort::antwoord);
  CHECK(p.aanhangselnummer == "9001");
  CHECK(p.vergaderjaar == "2000-2001");
  CHECK(p.onderwerp == "de veerpont");
  CHECK(p.indieners == std::vector<Indiener>{{"Duinstra", "Lijst Zand", {}}});
  CHECK(p.gericht_aan.at(0).ministerie == "Verkeer en Waterstaat");
  CHECK(p.ministers.at(0).naam == "Kwelder");
  CHECK(p.ingezonden == Date::of(2001, 6, 5));
  CHECK(p.ontvangen == Date::of(2001, 6, 12));
  CHECK(question_groups(p) == Groups{{1}, {2}});
  CHECK(groups(p) == Groups{{1, 2}});
  CHECK(p.toelichting == "Deze vragen vullen aan.");
  CHECK(p.overig.empty());
  CHECK(p.waarschuwingen.empty());
}

TEST_CASE("answers are numbered by elements, attributes or their paragraphs, or not at all") {
  struct Row {
    const char* inside;
    Groups expected;
    const char* texts;
    const char* code;
    const char* why;
  };
  const Row rows[] = {
      {"<antwoord><nr>1 t/m 2</nr><al>a</al></antwoord>", {{1, 2}}, "a", "", "nr"},
      {"<antwoord nr=\"1\"><al>a</al></antwoord><antwoord nr=\"2\"><al>b</al></antwoord>",
       {{1}, {2}},
       "a / b",
       "",
       "an attribute"},
      {"<antwoord><al><nummer>1 en 2</nummer> a</al></antwoord>", {{1, 2}}, "a", "", "an element in the paragraph"},
      {"<antwoord><al>1. a</al></antwoord><antwoord><al>2. b</al></antwoord>",
       {{1}, {2}},
       "a / b",
       "nummer-uit-alinea",
       "the front of the paragraph"},
      {"<antwoord><al>1</al><al>a</al><al>2</al><al>b</al><al>c</al></antwoord>",
       {{1}, {2}},
       "a / b\nc",
       "nummer-uit-alinea",
       "two in one element"},
      {"<al>1 Ja.</al><al>c</al><al>2 Neen.</al>",
       {{1}, {2}},
       "Ja.\nc / Neen.",
       "nummer-uit-alinea",
       "bare paragraphs"},
      {"<al-groep><al>1 en 2</al><al>a</al></al-groep>", {{1, 2}}, "a", "nummer-uit-alinea", "in a group"},
      {"<al>a</al><al>b</al>", {{}}, "a\nb", "nummer-ontbreekt", "no numbers: one answer"},
      {"<antwoord><al>a</al></antwoord><antwoord><al>b</al></antwoord>",
       {{}, {}},
       "a / b",
       "nummer-ontbreekt",
       "no numbers, two elements"},
      {"<antwoord><nr>1</nr><al>a</al><al>2. een punt</al></antwoord>",
       {{1}},
       "a\n2. een punt",
       "vraag-zonder-antwoord",
       "a list in a numbered answer"},
      {"<groep><antwoord><nr>1 en 2</nr><al>a</al></antwoord></groep>", {{1, 2}}, "a", "", "another wrapper"},
      {"<al>1 en 2</al><lijst><li><li.nr>a.</li.nr><al>x</al></li></lijst>",
       {{1, 2}},
       "a. x",
       "nummer-uit-alinea",
       "a list behind the number"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = vraagdoc_answered(reply(reply_heading + row.inside));
    CHECK(groups(p) == row.expected);
    CHECK(shape(p) == std::string("Vaart zij? / Waarom? / ") + row.texts);
    CHECK((p.waarschuwingen.empty() ? "" : p.waarschuwingen[0].code) == row.code);
    CHECK(p.overig.empty());
  }
}

TEST_CASE("questions too may be paragraphs only") {
  struct Row {
    const char* inside;
    Groups expected;
    const char* texts;
    const char* why;
  };
  const Row rows[] = {
      {"<al>1</al><al>Hoe?</al><al>2 Wie?</al>", {{1}, {2}}, "Hoe? / Wie?", "numbered"},
      {"<al>Hoe?</al><al>Wie?</al>", {{}}, "Hoe?\nWie?", "not numbered"},
      {"<vraag><al>1. Hoe?</al><al>2. Wie?</al></vraag>", {{1}, {2}}, "Hoe? / Wie?", "in one element"},
      {"<vraag><al>Hoe?</al></vraag><vraag><al>Wie?</al></vraag>", {{}, {}}, "Hoe? / Wie?", "elements without numbers"},
      {"<groep><vraag><nr>1</nr><al>Hoe?</al></vraag></groep>", {{1}}, "Hoe?", "in another wrapper"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = read("kv-2000190010", vraagdoc(std::string("<vragen>") + row.inside + "</vragen>"), some_metadata);
    REQUIRE(p);
    CHECK(question_groups(*p) == row.expected);
    CHECK(shape(*p) == row.texts);
  }
}

TEST_CASE("a note stands where it is referred to") {
  struct Row {
    const char* body;
    const char* expected;
    const char* code;
    const char* why;
  };
  const Row rows[] = {
      {"<vragen><vraag><nr>1</nr><al>A<nootref nr=\"1\"/>.</al></vraag><vraag><nr>2</nr><al>B.</al></vraag>"
       "<noot nr=\"1\"><al>x</al></noot></vragen>",
       "A. [1 x] / B.", "", "by number"},
      {"<vragen><vraag><nr>1</nr><al>A<nootref refid=\"n7\"/>.</al></vraag>"
       "<noot id=\"n7\"><noot.nr>1)</noot.nr><noot.al>x</noot.al><noot.al>y</noot.al></noot></vragen>",
       "A. [1 x\ny]", "", "by id"},
      {"<vragen><vraag><nr>1</nr><al>A<nootref>1)</nootref>.</al></vraag><noot><noot.nr>1</noot.nr><noot.al>x</noot.al>"
       "</noot></vragen>",
       "A. [1 x]", "", "by its text"},
      {"<vragen><vraag><nr>1</nr><al>A<nootref nr=\"1\"/>.</al></vraag><noot nr=\"1\"><al>x</al></noot></vragen>"
       "<reactie><antwoord><nr>1</nr><al>C<nootref nr=\"1\"/>.</al></antwoord><noot "
       "nr=\"1\"><al>y</al></noot></reactie>",
       "A. [1 x] / C. [1 y]", "", "numbers that begin anew"},
      {"<vragen><vraag><nr>1</nr><al>A<nootref nr=\"1\"/>.</al></vraag></vragen>"
       "<reactie><antwoord><nr>1</nr><al>C<nootref nr=\"2\"/>.</al></antwoord><noot nr=\"1\"><al>x</al></noot>"
       "<noot nr=\"2\"><al>y</al></noot></reactie>",
       "A. [1 x] / C. [2 y]", "", "all at the end"},
      {"<vragen><vraag><nr>1</nr><al>A<nootref nr=\"1\"/>.</al></vraag></vragen>"
       "<reactie><antwoord><nr>1</nr><al>C<nootref nr=\"1\"/>.</al></antwoord><noot nr=\"1\"><al>x</al></noot>"
       "<noot nr=\"1\"><al>y</al></noot></reactie>",
       "A. [1 x] / C. [1 y]", "", "all at the end, numbers that begin anew"},
      {"<vragen><vraag><nr>1</nr><al>A<nootref nr=\"1\"/> en <nootref nr=\"1\"/>.</al></vraag><noot nr=\"1\"><al>x</al>"
       "</noot></vragen>",
       "A en . [1 x]", "", "the second reference to it says nothing more"},
      {"<vragen><vraag><nr>1</nr><al>A<nootref nr=\"3\"/>.</al></vraag></vragen>", "A. [3 ]", "noot-zonder-tekst",
       "no such note"},
      {"<vragen><vraag><nr>1</nr><al>A.</al></vraag><noot nr=\"1\"><al>x</al></noot></vragen>", "A. [1 x]",
       "noot-zonder-verwijzing", "no reference: with the part before it"},
      {"<vragen><vraag><nr>1</nr><al>A<noot nr=\"1\"><al>x</al></noot>.</al></vraag></vragen>", "A. [1 x]", "",
       "in its place already"},
      {"<vragen><vraag><nr>1</nr><al>A<noot nr=\"1\"/>.</al></vraag><noten><noot nr=\"1\"><al>x</al></noot></noten>"
       "</vragen>",
       "A. [1 x]", "", "an empty note in a line is a reference; a list of notes"},
      {"<vragen><vraag><nr>1</nr><al>A<nootref nr=\"1\"/> B<nootref nr=\"2\"/>.</al></vraag><noot><noot.lijst>"
       "<noot.nr>1</noot.nr><noot.al>x</noot.al><noot.nr>2</noot.nr><noot.al>y</noot.al></noot.lijst></noot></vragen>",
       "A B. [1 x] [2 y]", "", "all in one list"},
      {"<vragen><vraag><nr>1</nr><al>A<nootref nr=\"1\"/>.</al></vraag><noot nr=\"1\"><noot.lijst><li><li.nr>a</li.nr>"
       "<al>x</al></li></noot.lijst></noot></vragen>",
       "A. [1 a x]", "", "a list in one note"},
      {"<vragen><vraag><nr>1</nr><al>A<nootref nr=\"*\"/>.</al></vraag><noot nr=\"*\"><al>x</al></noot></vragen>",
       "A. [* x]", "", "a sign"},
      {"<vragen><vraag><nr>1</nr><al>A<nootref nr=\"1\"/>.</al></vraag><noot nr=\"1\"><al>x<nootref "
       "nr=\"1\"/></al></noot>"
       "</vragen>",
       "A. [1 x]", "", "a note that refers to itself"},
      {"<vragen><vraag><nr>1<nootref nr=\"1\"/></nr><al>A.</al></vraag><noot nr=\"1\"><al>x</al></noot></vragen>",
       "A. [1 x]", "", "a reference beside the number"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = vraagdoc_answered(
        vraagdoc("<omschr>Antwoord van minister Kwelder (Ontvangen 12 juni 2001)</omschr>" + std::string(row.body)));
    CHECK(shape(p) == row.expected);
    CHECK((p.waarschuwingen.empty() ? "" : p.waarschuwingen[0].code) == row.code);
    CHECK(p.overig.empty());
  }
}

TEST_CASE("the number of a vraagdoc is the Aanhangsel's, or that of the questions") {
  struct Row {
    const char* id;
    const char* in_text;
    const char* aanhangselnummer;
    std::vector<std::string> vraagnummers;
    const char* why;
  };
  const Row rows[] = {
      {"ah-tk-20002001-9001", "9001", "9001", {}, "an Aanhangsel's"},
      {"ah-tk-20002001-9001-h1", "9001 (herdruk)", "9001", {}, "of a reprint"},
      {"ah-tk-20002001-9001-h1", "9001H", "9001", {}, "with a letter"},
      {"ah-tk-20002001-9001", "nr. 9001", "9001", {}, "with a word"},
      {"ah-tk-20002001-9001", "2000190010", "9001", {"2000190010"}, "ten digits are a question set's"},
      {"ah-tk-20082009-9001", "2009Z90001", "9001", {"2009Z90001"}, "so is a Z-number"},
      {"kv-2000190010", "2000190010", "", {"2000190010"}, "of a kv"},
      {"kv-2000190010", "2000 190 010", "", {"2000190010"}, "with spaces"},
      {"kv-2000190010", "", "", {"2000190010"}, "from the id"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = read(row.id, vraagdoc(std::string("<vragen><vraagnummer>") + row.in_text +
                                         "</vraagnummer><vraag><nr>1</nr><al>A?</al></vraag></vragen>"));
    REQUIRE(p);
    CHECK(p->aanhangselnummer == row.aanhangselnummer);
    CHECK(p->vraagnummers == row.vraagnummers);
    CHECK(p->overig.empty());
  }
}

TEST_CASE("the front matter says the vergaderjaar in many ways") {
  struct Row {
    const char* vergjaar;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"1998-1999", "1998-1999", "in full"},
      {"1998–1999", "1998-1999", "with a dash"},
      {"1998-99", "1998-1999", "half"},
      {"98-99", "1998-1999", "two digits"},
      {"98/99", "1998-1999", "a stroke"},
      {"1999-2000", "1999-2000", "over the century"},
      {"99-00", "1999-2000", "in two digits"},
      {"9899", "1998-1999", "closed up"},
      {"19981999", "1998-1999", "in full, closed up"},
      {"Vergaderjaar 1998-1999", "1998-1999", "with the word"},
      {"1998-2001", "", "no vergaderjaar"},
      {"1998", "", "one year"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p = read("ah-9900001", vraagdoc(vraagdoc_asked, std::string("<frontm><vergjaar>") + row.vergjaar +
                                                                   "</vergjaar></frontm>"));
    REQUIRE(p);
    CHECK(p->vergaderjaar == row.expected);
  }
  const auto p = read("ah-tk-19971998-9001",
                      vraagdoc(vraagdoc_asked, "<frontm><kamer>1</kamer><onderw>Het gemaal</onderw></frontm>"));
  CHECK(codes(*p).contains("kamer-verschilt"));
  CHECK(p->titel == "Het gemaal");
}

TEST_CASE("a heading is found wherever it stands") {
  struct Row {
    const char* reactie;
    const char* naam;
    const char* why;
  };
  const Row rows[] = {
      {"<omschr>Antwoord van minister Kwelder (Ontvangen 12 juni 2001)</omschr>", "Kwelder", "in omschr"},
      {"<titel>Antwoord</titel><omschr>Antwoord van minister Kwelder</omschr><datum>(Ontvangen 12 juni 2001)</datum>",
       "Kwelder", "the date behind it"},
      {"<titel>Antwoord van minister Kwelder. (Ontvangen 12 juni 2001)</titel>", "Kwelder", "as a title"},
      {"<al>Antwoord van minister Kwelder. (Ontvangen 12 juni 2001)</al>", "Kwelder", "as a paragraph"},
      {"<omschr><al>Antwoord van minister <naam>Kwelder</naam> (Ontvangen</al> <al>12 juni 2001)</al></omschr>",
       "Kwelder", "as two"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto p =
        vraagdoc_answered(reply(std::string(row.reactie) + "<antwoord><nr>1 en 2</nr><al>Ja.</al></antwoord>"));
    CHECK(p.ministers.at(0).naam == row.naam);
    CHECK(p.ontvangen == Date::of(2001, 6, 12));
    CHECK(p.antwoorden.size() == 1);
    CHECK(p.overig.empty());
    CHECK(p.waarschuwingen.empty());
  }
}

TEST_CASE("a notice is a mededeling, whether it says so or not") {
  const std::string notice = "<al>De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.</al>";
  auto said = reply_heading;
  said.replace(said.find("Antwoord"), 8, "Mededeling");
  for (const auto& heading : {reply_heading, said, "<titel>Mededeling</titel>" + said}) {
    const auto p = vraagdoc_answered(reply(heading + notice));
    CHECK(p.soort == PublicatieSoort::mededeling);
    REQUIRE(p.mededeling);
    CHECK(p.mededeling->soort == MededelingSoort::uitstel);
    CHECK(p.mededeling->datum == Date::of(2001, 6, 12));
    CHECK(p.antwoorden.empty());
    CHECK(codes(p).contains("soort-verschilt") == (heading == reply_heading));
  }
}

TEST_CASE("an old file is read in its encoding, with its names, and with a warning where it declares another") {
  struct Row {
    std::string bytes;
    const char* expected;
    const char* code;
    const char* why;
  };
  const Row rows[] = {
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<vraagdoc>%caf\xE9%</vraagdoc>", "café", "", "declared"},
      {"<vraagdoc>%caf\xE9%</vraagdoc>", "café", "codering-hersteld", "not declared"},
      {"<vraagdoc>%caf&eacute;&nbsp;&laquo;x&raquo;%</vraagdoc>", "café «x»", "", "names"},
      {"<vraagdoc>%R&D%</vraagdoc>", "R&D", "opmaak-hersteld", "a bare &"},
  };
  for (auto row : rows) {
    INFO(row.why);
    row.bytes.replace(row.bytes.find('%'), 1,
                      "<body><vragen><omschr>Vragen van het lid Duinstra (LZ) aan de regering "
                      "over x (ingezonden 5 juni 2001)</omschr><vraag><nr>1</nr><al>");
    row.bytes.replace(row.bytes.find('%'), 1, "</al></vraag></vragen></body>");
    const auto p = read("kv-2000190010", row.bytes, some_metadata);
    REQUIRE(p);
    CHECK(p->vragen.at(0).tekst == row.expected);
    CHECK((p->waarschuwingen.empty() ? "" : p->waarschuwingen[0].code) == row.code);
  }
}

}  // namespace kamervragen::test
