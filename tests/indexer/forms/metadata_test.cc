#include "indexer/forms/metadata.hh"

#include <catch2/catch.hpp>

#include "tests/indexer/forms/documents.hh"

namespace kamervragen::test {
using namespace forms;

TEST_CASE("a date that does not exist is passed over for the next source") {
  struct Row {
    const char* iso;
    const char* metadata;
    const char* expected;
    const char* code;
    const char* why;
  };
  const Row rows[] = {
      {"isodatum=\"2019-07-18\"", "2019-07-18", "2019-07-18", "", "all agree"},
      {"isodatum=\"2019-07-18\"", "2019-07-20", "2019-07-18", "datum-verschilt",
       "the heading goes before the metadata"},
      {"isodatum=\"2019-07-20\"", "2019-07-20", "2019-07-20", "datum-verschilt", "two against one"},
      {"isodatum=\"2052-07-18\"", "2052-07-18", "2019-07-18", "datum-verschilt", "two in a year that the id denies"},
      {"isodatum=\"2019-02-31\"", "2019-07-18", "2019-07-18", "datum-ongeldig", "the words go before the metadata"},
      {"", "2009-02-31", "2019-07-18", "datum-ongeldig", "the metadata may be wrong"},
      {"", "18-07-2019", "2019-07-18", "", "or written in another way"},
      {"", "20190-07-18", "2019-07-18", "datum-ongeldig", "or no date at all"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    auto heading = question_heading;
    heading.replace(heading.find("isodatum=\"2019-07-18\""), 21, row.iso);
    const auto p = read("kv-tk-2019Z00001", document(heading + vraag_1),
                        metadata_xml({{"OVERHEIDop.datumIndiening", row.metadata}}));
    REQUIRE(p);
    REQUIRE(p->ingezonden);
    CHECK(p->ingezonden->iso() == row.expected);
    CHECK((p->waarschuwingen.empty() ? "" : p->waarschuwingen[0].code) == row.code);
  }
  auto without = question_heading;
  without.replace(without.find("(ingezonden"),
                  without.find(")", without.find("(ingezonden")) - without.find("(ingezonden") + 1, "");
  const auto p = read("kv-tk-2019Z00001", document(without + vraag_1),
                      metadata_xml({{"OVERHEIDop.datumIndiening", "2019-07-20"}}));
  CHECK(p->ingezonden == Date::of(2019, 7, 20));
}

TEST_CASE("without a heading the surnames come from the metadata") {
  const auto p = read("ah-tk-20112012-2378", document(vraag_1 + antwoord_1),
                      metadata_xml({{"OVERHEIDop.indiener", "T. Dibi"}, {"OVERHEIDop.ontvanger", "J.W.E. Spies"}}));
  REQUIRE(p);
  CHECK(p->indieners == std::vector<Indiener>{{"Dibi", {}, {}}});
  CHECK(p->ministers.at(0).ambt == "bewindspersoon");
  CHECK(p->ministers.at(0).naam == "Spies");
  CHECK(codes(*p) == std::set<std::string>{"kop-ontbreekt"});
}

TEST_CASE("a surname is told from initials and prefixes in every style of the metadata") {
  struct Row {
    const char* name;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"T. Dibi", "Dibi", "since 2010"},
      {"S.J.F. van der Graaf", "Van der Graaf", "with a prefix"},
      {"I. el Abassi", "El Abassi", "another prefix"},
      {"Th.C. de Graaf", "De Graaf", "initials of two letters"},
      {"N. Gündogan", "Gündogan", "accents"},
      {"M.H.M. Faber-van de Klashorst", "Faber-van de Klashorst", "a double name"},
      {"Sterk W.R.C.", "Sterk", "2008-09: the initials behind"},
      {"Dam van M.H.P.", "Van Dam", "with a prefix"},
      {"Burg van der E.", "Van der Burg", "with two"},
      {"Koenders", "Koenders", "until 2008: the surname alone"},
      {"De Pater-van der Meer", "De Pater-van der Meer", "a double one"},
      {"Van Hattem", "Van Hattem", "Eerste Kamer"},
      {"drs. J. Jansen", "Jansen", "a title"},
      {"", "", "nothing"},
      {"A.B.", "A.B.", "initials alone are all there is"},
  };
  for (const auto& row : rows) {
    INFO(row.name << ": " << row.why);
    CHECK(metadata_surname(row.name) == row.expected);
  }
}

TEST_CASE("metadata inline in the document count where there is no metadata.xml") {
  auto xml = document(question_heading + vraag_1);
  xml.replace(xml.find("<metadata/>"), 11,
              "<metadata><meta name=\"DC.title\" content=\"Tanks\"/><meta name=\"OVERHEIDop.datumIndiening\" "
              "content=\"2019-07-18\"/></metadata>");
  const auto p = read("kv-tk-2019Z00001", xml);
  REQUIRE(p);
  CHECK(p->titel == "Tanks");
  // The title of a table is none of the publication's.
  const auto table = read(
      "kv-tk-2019Z00001",
      document(question_heading +
               "<vraag><nr>1</nr><table><title>Kop</title><row>"
               "<entry>a<row><entry>b</entry><entry>c</entry></row></entry><entry>d</entry></row></table></vraag>"));
  CHECK(table->titel.empty());
  CHECK(table->vragen.at(0).tekst == "Kop\na b c | d");
}

TEST_CASE("the metadata of an uitstelbericht without text make a mededeling") {
  const auto p =
      read("ah-1151601", "",
           metadata_xml({{"OVERHEIDop.documentStatus", "Onopgemaakt"},
                         {"DC.title", "Uitstel beantwoording vragen van het lid Pijpelink over de doorstroomtoets"},
                         {"OVERHEIDop.aanhangselNummer", "2141"},
                         {"OVERHEIDop.indiener", "A. Pijpelink"},
                         {"OVERHEIDop.ontvanger", "M.L.J. Paul"},
                         {"OVERHEIDop.vergaderjaar", "2023-2024"},
                         {"OVERHEIDop.vraagnummer", "2024Z11223"},
                         {"OVERHEIDop.datumOntvangst", "2024-07-05"},
                         {"DC.type|OVERHEIDop.AanhangselTypen", "Mededeling"},
                         {"DC.type|OVERHEIDop.Parlementair", "Aanhangsel van de Handelingen"}}));
  REQUIRE(p);
  CHECK(p->soort == PublicatieSoort::mededeling);
  CHECK(p->zonder_tekst);
  CHECK(p->mededeling->soort == MededelingSoort::uitstel);
  CHECK(p->mededeling->datum == Date::of(2024, 7, 5));
  CHECK(p->vraagnummers == std::vector<std::string>{"2024Z11223"});
  CHECK(p->indieners == std::vector<Indiener>{{"Pijpelink", {}, {}}});
  CHECK(p->waarschuwingen.empty());
}

}  // namespace kamervragen::test
