#include <algorithm>

#include <catch2/catch.hpp>

#include "indexer/forms/opxsd.hh"
#include "indexer/forms/vraagdoc.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/line_ends.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"
#include "tests/indexer/forms/documents.hh"
#include "tests/indexer/words.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace read;

namespace {

/// `aside` takes the notes: they stand in the middle of words' punctuation.
void body_text(const tree::Node& node, const std::string& parent, std::string& out, std::string& aside) {
  if (node.is_text()) {
    out += node.text;
    return;
  }
  // What opxsd.hh says is left out: the numbers, the furniture, the titles that the keys themselves say.
  if (node.name == "kamervraagkop" || node.name == "kamervraagnummer") return;
  // The same of vraagdoc.hh. A reference says the number of its note.
  if (node.name == "frontm" || node.name == "meta" || node.name == "vraagnummer" || node.name == "nootref") return;
  if ((node.name == "nr" || node.name == "nummer") && (parent == "vraag" || parent == "antwoord")) return;
  const bool block = markup::is_block(node.name) || node.name == "naam" || node.name == "noot.nr" ||
                     node.name == "entry" || node.name == "li.nr" || node.name == "kamervraagomschrijving" ||
                     node.name == "omschr" || node.name == "nummer" || node.name == "nr";
  if (block) out += ' ';
  std::string inside;
  for (const auto& child : node.children) body_text(child, node.name, inside, aside);
  const auto label = text::ascii_lower(text::trim(inside, ":."));
  if ((node.name == "titel" || node.name == "al") && (label == "mededeling" || label == "toelichting")) inside.clear();
  if (node.name == "titel" && label == "antwoord") inside.clear();
  if (node.name == "toelicht" && text::starts_with_word(text::trim(inside), "toelichting"))
    inside = text::trim(inside).substr(11);
  // The number of a note may be an attribute; the reader puts it into the note.
  if (node.name == "noot" && !node.attribute("nr").empty())
    inside = ' ' + std::string(node.attribute("nr")) + ' ' + inside;
  (node.name == "noot" ? aside += ' ' : out) += inside;
  if (block) out += ' ';
}

/// The words of the body that are not in the Publicatie, and those that are in it too often (below zero).
Words misplaced(const tree::Node& root, const Publicatie& p) {
  std::string text, aside;
  if (forms::is_vraagdoc(root)) {
    auto lines = root;
    markup::join_lines(lines);  // by rules that have a test of their own
    body_text(lines, {}, text, aside);
  }
  for (const auto& child : root.children) {
    if (child.name == "kamervragen") body_text(child, root.name, text, aside);
  }
  Words out;
  count(aside, out, 1);
  count(text, out, 1);
  take_away(p, out);
  return out;
}

/// The numbers that stood at the front of a paragraph, which the warnings name: they are the parts' now.
Words front_numbers(const Publicatie& p) {
  Words out;
  for (const auto& w : p.waarschuwingen) {
    if (w.code == "nummer-uit-alinea") count(w.tekst, out, 1);
  }
  return out;
}

/// How many publications of a folder were held against their bodies.
int check_every_word(const std::filesystem::path& folder) {
  int checked = 0;
  const auto scan = store::scan_store(folder);
  REQUIRE(scan);
  for (const auto& stored : scan->publications) {
    const auto content = store::read_stored(stored);
    REQUIRE(content);
    if (content->xml.empty()) continue;
    const auto root = tree::parse_xml(content->xml);
    const auto p = read::read_publicatie(stored.id, *content);
    INFO(stored.id.str());
    if (!root) {  // its HTML stands in
      CHECK_FALSE(content->html.empty());
      continue;
    }
    REQUIRE(p);
    if (!forms::is_opxsd(*root) && !forms::is_vraagdoc(*root)) continue;
    CHECK(misplaced(*root, *p) == front_numbers(*p));
    ++checked;
  }
  return checked;
}

}  // namespace

TEST_CASE("every word of a body ends in one part of the publication") {
  CHECK(check_every_word(test::sample_folder()) > 0);
}

TEST_CASE("every word of a real body ends in one part of the publication") {
  const auto shared = test::shared_folder();
  if (!shared) return;
  CHECK(check_every_word(*shared / "corpus" / "echt") == 40);
  CHECK(check_every_word(*shared / "corpus" / "variant" / "legacy") == 5);
}

TEST_CASE("a publication says the same in the old vocabulary as in the new one") {
  const auto shared = test::shared_folder();
  if (!shared) return;
  const auto scan = store::scan_store(*shared / "corpus" / "variant" / "legacy");
  REQUIRE(scan);
  for (const auto& stored : scan->publications) {
    const auto twin_id = stored.id.str().substr(8);  // variant-
    INFO(twin_id);
    const auto twins = store::scan_store(*shared / "corpus" / "echt");
    REQUIRE(twins);
    const auto twin = std::ranges::find(twins->publications, twin_id, [](const auto& s) { return s.id.str(); });
    REQUIRE(twin != twins->publications.end());
    const auto old_one = read::read_publicatie(stored.id, store::read_stored(stored).value());
    const auto new_one = read::read_publicatie(twin->id, store::read_stored(*twin).value());
    REQUIRE(old_one);
    REQUIRE(new_one);
    CHECK(old_one->vragen == new_one->vragen);
    CHECK(old_one->antwoorden == new_one->antwoorden);
    CHECK(old_one->indieners == new_one->indieners);
    CHECK(old_one->ministers == new_one->ministers);
    CHECK(old_one->overig == new_one->overig);
    CHECK(old_one->waarschuwingen == new_one->waarschuwingen);
  }
}

TEST_CASE("every word is kept of parts that the vocabulary knows little of") {
  const auto xml = document(
      question_heading + answer_heading + "los <i>woord</i>" +
      "<vraag><nr>Vraag 1</nr>zonder al <nadruk>schuin</nadruk>e<al>met<noot id=\"a\"><noot.nr>1</noot.nr><noot.al>een "
      "noot"
      "</noot.al><noot.al>van twee alinea’s</noot.al></noot> "
      "al</al><lijst><li><li.nr>a.</li.nr><al>punt</al><al>meer</al>"
      "<lijst><li><li.nr>1°</li.nr><al>genest</al></li></lijst></li></lijst><table><title>kop</"
      "title><tgroup><tbody><row>"
      "<entry><al>x</al><al>y<noot><noot.nr>*</noot.nr><noot.al>tabelnoot</noot.al></noot></al></entry><entry/><entry>z"
      "</entry></row></tbody></tgroup></table></vraag>" +
      antwoord_1 +
      "<antwoord><nr>Antwoord twee</nr><al>tweede</al></antwoord>"
      "<groep><vraag><nr>Vraag 3</nr><al>in een groep</al></vraag><al>ernaast</al></groep>"
      "<kamervraagopmerking><titel>Toelichting:</titel><al>Deze vragen vullen aan.</al></kamervraagopmerking>"
      "<kamervraagopmerking><al>Een andere opmerking.<noot><noot.nr>9</noot.nr><noot.al>met "
      "noot</noot.al></noot></al></kamervraagopmerking>"
      "<kamervraagbijlage><titel>Bijlage A</titel><al>inhoud</al></kamervraagbijlage>"
      "<ondertekening><functie>De Minister,</functie> <naam><achternaam>Blok</achternaam></naam></ondertekening>"
      "<nieuw-element>nooit gezien</nieuw-element>");
  const auto p = read("ah-tk-20182019-1", xml);
  REQUIRE(p);
  auto left = misplaced(*tree::parse_xml(xml), *p);
  // The number that was not understood is kept beside the body's words.
  CHECK(left == Words{{"Antwoord", -1}, {"twee", -1}});
  CHECK(p->vragen.at(0).tekst == "zonder al schuine\nmet al\na. punt\nmeer\n1° genest\nkop\nx y | | z");
  REQUIRE(p->vragen[0].noten.size() == 2);
  CHECK(p->vragen[0].noten[0].tekst == "een noot\nvan twee alinea’s");
  CHECK(p->vragen[0].noten[1].nr == "*");
  CHECK(p->toelichting == "Deze vragen vullen aan.");
  CHECK(p->bijlagen.at(0).titel == "Bijlage A");
  CHECK(std::ranges::find(p->overig, "De Minister, Blok") != p->overig.end());
  CHECK(codes(*p).contains("element-onbekend"));
  CHECK(codes(*p).contains("nummer-onbegrepen"));
}

}  // namespace kamervragen::test
