#include "indexer/markup/line_ends.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace markup;

namespace {

std::string all_text(const tree::Node& node) {
  if (node.is_text()) return node.text;
  std::string out;
  for (const auto& child : node.children) out += all_text(child);
  return out;
}

std::string joined(const std::string& xml) {
  auto tree = tree::parse_xml("<al>" + xml + "</al>").value();
  join_lines(tree);
  return all_text(tree);
}

}  // namespace

TEST_CASE("a hyphen at the end of a line is the printer's or the word's own") {
  struct Row {
    const char* text;
    const char* expected;
    const char* why;
  };
  const Row rows[] = {
      {"een onder-\nzoek", "een onderzoek", "a divided word"},
      {"een onder- \r\n  zoek", "een onderzoek", "white space around the line end"},
      {"ver-\nant-\nwoord", "verantwoord", "divided twice"},
      {"de amb-\ntenaren", "de ambtenaren", "no vowel clash"},
      {"het PVV-\nKamerlid", "het PVV-Kamerlid", "before a capital"},
      {"de VVD-\nfractie", "de VVD-fractie", "behind capitals"},
      {"een vmbo-\nleerling", "een vmbo-leerling", "an abbreviation"},
      {"een tbs-\nkliniek", "een tbs-kliniek", "no vowel is no syllable"},
      {"de A2-\nroute", "de A2-route", "behind a digit"},
      {"de jaren 1998-\n1999", "de jaren 1998-1999", "between digits"},
      {"per e-\nmail", "per e-mail", "a single letter"},
      {"Noord-\nHolland", "Noord-Holland", "a name"},
      {"Midden-\nÖstersund", "Midden-Östersund", "a capital outside ASCII"},
      {"noord-\noostelijk", "noordoostelijk", "no name"},
      {"in-\nen uitvoer", "in-\nen uitvoer", "a part left out: the line end is a space"},
      {"in- en\nuitvoer", "in- en\nuitvoer", "no hyphen at the line end"},
      {"cultuur-\nof sportbeleid", "cultuur-\nof sportbeleid", "or another"},
      {"de ge-\nenen", "de geenen", "en as a piece of a word is none"},
      {"niet-\nrokers", "niet-rokers", "niet keeps its hyphen"},
      {"de oud-\nminister", "de oud-minister", "so does oud"},
      {"de oud-\nste", "de oudste", "but not in oudste"},
      {"de ex-\nminister", "de ex-minister", "ex before people"},
      {"de ex-\nport", "de export", "ex as a syllable"},
      {"een auto-\nongeluk", "een auto-ongeluk", "vowels that clash"},
      {"politie-\ninzet", "politie-inzet", "others"},
      {"politie-\nonderzoek", "politieonderzoek", "vowels that do not"},
      {"cre-\neren", "creeren", "a trema is lost at a line end, and not made up"},
      {"con-\ntinu-\niteit", "continuiteit", "another"},
      {"het muse-\num", "het museum", "a syllable of one word"},
      {"onder-\n\nzoek", "onder-\n\nzoek", "an empty line ends a paragraph"},
      {"ja -\nof nee", "ja -\nof nee", "a dash is no hyphen"},
      {"zie www.a-\nb.example", "zie www.a-b.example", "an address"},
      {"zie https://a.example/de-\nlange-weg-naar-\nhuis", "zie https://a.example/de-lange-weg-naar-huis",
       "one that takes three lines"},
      {"(a.example/de-\nweg)", "(a.example/de-weg)", "one without its scheme"},
      {"onder\u00AD\nzoek", "onderzoek", "a soft hyphen joins"},
      {"PVV\u00AD\nKamerlid", "PVVKamerlid", "always"},
      {"onder-\n<nadruk>zoek</nadruk>", "onderzoek", "the word goes on in an element"},
      {"<nadruk>onder-</nadruk>\nzoek", "onderzoek", "or in the text behind one"},
      {"onder<noot><noot.al>een an-\ndere</noot.al></noot>-\nzoek", "onderzoek", "a note is a text of its own"},
      {"onder-", "onder-", "the end"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    auto text = joined(row.text);
    if (const auto note = text.find("een andere"); note != std::string::npos) text.erase(note, 10);
    CHECK(text == row.expected);
  }
}

TEST_CASE("the spelling elsewhere in the document decides") {
  CHECK(joined("het tuin-\nfeest en het tuin-feest") == "het tuin-feest en het tuin-feest");
  CHECK(joined("de Auto-\nongelukken, autoongelukken") == "de Autoongelukken, autoongelukken");
  CHECK(joined("de VVD-\nfractie, de vvdfractie en de vvd-fractie").starts_with("de VVD-fractie"));
}

TEST_CASE("words do not go on in the next paragraph") {
  auto tree = tree::parse_xml("<vraag><al>onder-\n</al><al>zoek</al></vraag>").value();
  join_lines(tree);
  CHECK(all_text(tree) == "onder-\nzoek");
}

}  // namespace kamervragen::test
