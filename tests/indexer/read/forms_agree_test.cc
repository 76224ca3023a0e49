// One question set, read from each form that it comes in, gives one record. What may differ stands in a table, with
// why.
#include <array>
#include <set>

#include <catch2/catch.hpp>

#include "corpus/store/store.hh"
#include "indexer/read/reader.hh"
#include "tests/indexer/forms/documents.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace read;

namespace {

enum class FormKind { page, legacy, plain };

struct Allowed {
  FormKind form;
  std::string_view field, why;
};
constexpr std::array allowed = {
    Allowed{FormKind::page, "witnesses of days", "no isodatum attribute"},
    Allowed{FormKind::legacy, "witnesses of days", "no isodatum attribute"},
    Allowed{FormKind::plain, "witnesses of days", "no isodatum attribute"},
    Allowed{FormKind::legacy, "koppen", "the old headings write (Ontvangen …) with a capital"},
    Allowed{FormKind::legacy, "id", "the variants stand beside the originals, with an id of their own"},
    Allowed{FormKind::plain, "koppen", "the heading of a question ends with the date, without a full stop"},
};

std::vector<std::vector<Noot>> notes_of(const Publicatie& p) {
  std::vector<std::vector<Noot>> out;
  for (const auto& v : p.vragen) out.push_back(v.noten);
  for (const auto& a : p.antwoorden) out.push_back(a.noten);
  return out;
}

/// The fields in which two publications differ. A field that is not known here is found by the comparison at the end.
std::set<std::string_view> differences(Publicatie a, Publicatie b) {
  std::set<std::string_view> out;
  if (notes_of(a) != notes_of(b)) {
    out.insert("noten");
    for (auto* p : {&a, &b}) {
      for (auto& v : p->vragen) v.noten.clear();
      for (auto& x : p->antwoorden) x.noten.clear();
    }
  }
  const auto field = [&](std::string_view name, auto member) {
    if (a.*member != b.*member) out.insert(name);
    a.*member = b.*member;
  };
  field("id", &Publicatie::id);
  field("soort", &Publicatie::soort);
  field("kamer", &Publicatie::kamer);
  field("vraagnummers", &Publicatie::vraagnummers);
  field("aanhangselnummer", &Publicatie::aanhangselnummer);
  field("vergaderjaar", &Publicatie::vergaderjaar);
  field("titel", &Publicatie::titel);
  field("onderwerp", &Publicatie::onderwerp);
  field("categorieen", &Publicatie::categorieen);
  field("koppen", &Publicatie::koppen);
  field("indieners", &Publicatie::indieners);
  field("gericht_aan", &Publicatie::gericht_aan);
  field("ministers", &Publicatie::ministers);
  field("mede_namens", &Publicatie::mede_namens);
  field("ontvangers", &Publicatie::ontvangers);
  field("ingezonden", &Publicatie::ingezonden);
  field("ontvangen", &Publicatie::ontvangen);
  field("gepubliceerd", &Publicatie::gepubliceerd);
  if (a.ingezonden_volgens != b.ingezonden_volgens || a.ontvangen_volgens != b.ontvangen_volgens)
    out.insert("witnesses of days");
  a.ingezonden_volgens = b.ingezonden_volgens;
  a.ontvangen_volgens = b.ontvangen_volgens;
  field("antwoorden_in", &Publicatie::antwoorden_in);
  field("vragen", &Publicatie::vragen);
  field("antwoorden", &Publicatie::antwoorden);
  field("mededeling", &Publicatie::mededeling);
  field("toelichting", &Publicatie::toelichting);
  field("overig", &Publicatie::overig);
  field("bijlagen", &Publicatie::bijlagen);
  field("zie_ook", &Publicatie::zie_ook);
  field("verwijst", &Publicatie::verwijst);
  field("zonder_tekst", &Publicatie::zonder_tekst);
  field("waarschuwingen", &Publicatie::waarschuwingen);
  if (a != b) out.insert("a field that this test does not know");
  return out;
}

void check_agreement(const Publicatie& from_xml, const Publicatie& other, FormKind form) {
  auto found = differences(from_xml, other);
  std::erase_if(found, [&](auto field) {
    return std::ranges::any_of(allowed, [&](const Allowed& a) { return a.form == form && a.field == field; });
  });
  CHECK(found == std::set<std::string_view>{});
}

/// How many publications of the folder have an original and could be read.
int check_folder(const std::filesystem::path& folder, const std::filesystem::path& originals, FormKind form) {
  const auto scan = store::scan_store(folder), xml = store::scan_store(originals);
  REQUIRE(scan);
  REQUIRE(xml);
  int checked = 0;
  for (const auto& stored : scan->publications) {
    auto name = stored.id.str();
    if (name.starts_with("variant-")) name.erase(0, 8);
    const auto original = std::ranges::find_if(xml->publications, [&](const auto& s) { return s.id.str() == name; });
    INFO(name);
    REQUIRE(original != xml->publications.end());
    const auto content = store::read_stored(stored), original_content = store::read_stored(*original);
    REQUIRE(content);
    REQUIRE(original_content);
    const auto a = read_publicatie(original->id, *original_content), b = read_publicatie(stored.id, *content);
    REQUIRE(a);
    REQUIRE(b);
    check_agreement(*a, *b, form);
    ++checked;
  }
  return checked;
}

const std::string q =
    "Vragen van het lid Kraanvogel (SH) aan de Minister van Defensie over de veerpont (ingezonden 1 oktober 2015)";
const std::string a =
    "Antwoord van Minister Zeearend (Defensie), mede namens de Minister van Financiën (ontvangen 20 oktober 2015). Zie "
    "ook Aanhangsel "
    "Handelingen, vergaderjaar 2015–2016, nr. 12.";
const std::string note = "De Vlieger, 3 mei 2015, Kamerstuk 36 990, nr. 4 (https://vlieger.example/pont)";

}  // namespace

TEST_CASE("an invented question set reads the same from each of its forms") {
  const auto xml = document(
      "<kamervraagkop><tekstregel inhoud=\"vergaderjaar\">Vergaderjaar "
      "2015–2016</tekstregel></kamervraagkop><kamervraagnummer>9001"
      "</kamervraagnummer><kamervraagomschrijving type=\"vraag\">" +
      q + ".</kamervraagomschrijving><kamervraagomschrijving type=\"antwoord\">" + a +
      "</kamervraagomschrijving><vraag><nr>Vraag 1</nr><al>Vaart hij?<noot id=\"n1\"><noot.nr>1</noot.nr><noot.al>" +
      note +
      "</noot.al></noot></al></vraag><antwoord><nr>Antwoord "
      "1</nr><al>Ja.</al><al>Soms.</al></antwoord><vraag><nr>Vraag 2 en 3</nr><al>Hoe?"
      "</al><al>Wanneer?</al></vraag><antwoord><nr>Antwoord 2 en 3</nr><al>Zie het antwoord op vraag 1.</al></antwoord>"
      "<kamervraagopmerking><titel>Toelichting:</titel><al>Deze vragen vullen andere aan.</al></kamervraagopmerking>");
  const std::string page =
      "<html><body><div id=\"broodtekst\"><div class=\"kamervraagkop\"><p>Vergaderjaar 2015–2016</p></div><p "
      "class=\"kamervraagnummer\">9001</p>"
      "<h1 class=\"kamervraagomschrijving_kop\">" +
      q + ".</h1><h1 class=\"kamervraagomschrijving_kop\">" + a +
      "</h1><div class=\"vraag\"><h2>"
      "Vraag 1</h2><p>Vaart hij?<a class=\"nootnum\" href=\"#ID-1\">1</a></p></div><div "
      "class=\"antwoord\"><h2>Antwoord 1</h2><p>Ja.</p><p>"
      "Soms.</p></div><div class=\"vraag\"><h2>Vraag 2 en 3</h2><p>Hoe?</p><p>Wanneer?</p></div><div "
      "class=\"antwoord\"><h2>Antwoord 2 en 3"
      "</h2><p>Zie het antwoord op vraag 1.</p></div><div class=\"kamervraagopmerking\"><h2>Toelichting:</h2><p>Deze "
      "vragen vullen andere "
      "aan.</p></div><div id=\"noten\"><div class=\"noot\" id=\"ID-1\"><sup><span class=\"nootnum\">1</span></sup><p>" +
      note + "</p></div></div></div></body></html>";
  const std::string plain = "<html><body><p>AH 9001</p><p>Vergaderjaar 2015–2016</p><p>" + q + "</p><p>" + a +
                            "</p><p>Vraag 1</p><p>Vaart hij? 1)</p><p>Antwoord op "
                            "vraag 1</p><p>Ja.</p><p>Soms.</p><p>Vragen 2 en "
                            "3</p><p>Hoe?</p><p>Wanneer?</p><p>Antwoord op vragen 2 en 3</p><p>Zie het antwoord op "
                            "vraag 1.</p><p>1) " +
                            note + "</p><p>Toelichting: Deze vragen vullen andere aan.</p></body></html>";
  const std::string legacy =
      "<vraagdoc><body><vragen><vraagnummer>9001</vraagnummer><omschr>" + q +
      ".</omschr><vraag><nummer>1</nummer><al>Vaart hij?<nootref "
      "nr=\"1\"/></al></vraag><vraag><nummer>2 en "
      "3</nummer><al>Hoe?</al><al>Wanneer?</al></vraag><toelicht>Toelichting: Deze vragen vullen "
      "andere aan.</toelicht><noot nr=\"1\"><noot.nr>1</noot.nr><noot.al>" +
      note + "</noot.al></noot></vragen><reactie><omschr>" + a +
      "</omschr><antwoord><nummer>1</nummer><al>Ja.</al><al>Soms.</al></antwoord><antwoord><nummer>2 en "
      "3</nummer><al>Zie het antwoord op "
      "vraag 1.</al></antwoord></reactie></body></vraagdoc>";
  const auto metadata =
      metadata_xml({{"OVERHEIDop.vraagnummer", "2015Z90001"}, {"OVERHEIDop.vergaderjaar", "2015-2016"}});
  const auto expected = read("ah-tk-20152016-9001", xml, metadata);
  REQUIRE(expected);
  CHECK(expected->waarschuwingen.empty());
  CHECK(expected->verwijst == std::vector<std::string>{"ah-tk-20152016-12", "kst-36990-4"});
  struct Row {
    FormKind form;
    std::string bytes;
  };
  for (const auto& [form, bytes] :
       {Row{FormKind::page, page}, Row{FormKind::plain, plain}, Row{FormKind::legacy, legacy}}) {
    INFO(bytes);
    const auto other = read("ah-tk-20152016-9001", bytes, metadata);
    REQUIRE(other);
    check_agreement(*expected, *other, form);
  }
}

TEST_CASE("real question sets read the same from XML, from pages and from legacy XML") {
  const auto shared = shared_folder();
  if (!shared) return;
  const auto corpus = *shared / "corpus";
  CHECK(check_folder(corpus / "variant" / "html", corpus / "echt", FormKind::page) == 8);
  CHECK(check_folder(corpus / "variant" / "legacy", corpus / "echt", FormKind::legacy) == 5);
}

}  // namespace kamervragen::test
