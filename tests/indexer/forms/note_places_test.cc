// Wherever a note or its reference stands in a page, the note's words stand in the record once.
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/read/reader.hh"
#include "tests/indexer/forms/documents.hh"

namespace kamervragen::test {
namespace {

/// How often the word stands in what a publication says, its warnings aside.
std::size_t times(const Publicatie& p, std::string_view word) {
  std::size_t found = 0;
  const auto count = [&](std::string_view text) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++found;
  };
  const auto count_notes = [&](const std::vector<Noot>& noten) {
    for (const auto& noot : noten) count(noot.tekst);
  };
  count(p.toelichting);
  if (p.mededeling) count(p.mededeling->tekst);
  for (const auto& number : p.vraagnummers) count(number);
  for (const auto& kop : p.koppen) count(kop);
  for (const auto& v : p.vragen) count(v.tekst), count_notes(v.noten);
  for (const auto& a : p.antwoorden) count(a.tekst), count_notes(a.noten);
  for (const auto& paragraph : p.overig) count(paragraph);
  for (const auto& b : p.bijlagen) count(b.titel), count(b.tekst);
  return found;
}

}  // namespace

TEST_CASE("a note's words stand once, wherever it and its reference stand") {
  struct Place {
    std::string before, behind;
    const char* why;
  };
  const std::string kop =
      "<h1 class=\"kamervraagomschrijving_kop\">Vragen van het lid Kraanvogel (SH) aan de Minister van Defensie over "
      "de veerpont (ingezonden 1 oktober 2015).</h1><h1 class=\"kamervraagomschrijving_kop\">Antwoord van Minister "
      "Zeearend (Defensie) (ontvangen 20 oktober 2015)";
  const std::string koppen = kop + ".</h1>";
  const std::string vraag = "<div class=\"vraag\"><h2>Vraag 1</h2><p>Vaart hij?</p></div>";
  const std::string antwoord = "<div class=\"antwoord\"><h2>Antwoord 1</h2><p>Ja.</p></div>";
  const std::string page = "<div id=\"broodtekst\">";
  const Place places[] = {
      {page + "<div class=\"kamervraagkop\"><p>Tweede Kamer</p>", "</div>" + koppen + vraag + antwoord, "above"},
      {page + "<p class=\"kamervraagnummer\">2015Z90001 ", "</p>" + koppen + vraag + antwoord, "in a number"},
      {page + "<div class=\"kamervraagnummer\"><span>2015Z90001</span><div>",
       "</div></div>" + koppen + vraag + antwoord, "below a number"},
      {page + kop, "</h1>" + vraag + antwoord, "in a heading"},
      {page + koppen, vraag + antwoord, "between the parts"},
      {page + koppen + "<div class=\"vraag\"><h2>Vraag 1 ", "</h2><p>Vaart hij?</p></div>" + antwoord, "in a label"},
      {page + koppen + "<div class=\"vraag\"><p class=\"nummer\">1</p><div>",
       "<p>Vaart hij?</p></div></div>" + antwoord, "in front of the words of a question"},
      {page + koppen + vraag + "<div class=\"antwoord\"><h2>Antwoord 1</h2><ul><li>Ja.", "</li></ul></div>",
       "in an item"},
      {page + koppen + vraag + "<div class=\"antwoord\"><h2>Antwoord 1</h2><table><tr><td>Ja.",
       "</td></tr></table></div>", "in a cell"},
      {page + koppen + vraag + antwoord + "<div class=\"kamervraagopmerking\"><h2>Toelichting</h2><p>Zo is het.",
       "</p></div>", "in a remark"},
      {page + koppen + vraag + antwoord + "<div class=\"ondertekening\"><p>Zeearend", "</p></div>", "in a signature"},
      {page + koppen + vraag + antwoord + "<div class=\"kamervraagbijlage\"><h2>Bijlage", "</h2><p>De lijst.</p></div>",
       "in the title of an annex"},
      {page + koppen + vraag + antwoord + "<div class=\"x\">", "</div>", "in a box behind all"},
  };
  struct Mark {
    std::string reference, note;
    const char* why;
  };
  const Mark marks[] = {
      {"", "<p class=\"noot\">Bronvermelding</p>", "nothing refers to it"},
      {"<sup>1</sup>", "<p><sup>1</sup> Bronvermelding</p>", "raised"},
      {"<sup><a href=\"#n1\">1</a></sup>", "<p id=\"n1\"><sup>1</sup> Bronvermelding</p>", "linked"},
      {"<sup><a href=\"#n1\">1</a></sup>", "<a name=\"n1\"></a>1 Bronvermelding", "an anchor in front"},
      {"<a class=\"nootnum\" href=\"#n1\">1</a>",
       "<div class=\"voetnoot\" id=\"n1\"><span class=\"nootnum\">1</span> Bronvermelding</div>", "of the site"},
      {"<sup>1</sup>", "<span class=\"noot\">X Noot 1 Bronvermelding</span>", "with its title, in a line"},
  };
  for (const auto& mark : marks) {
    for (const auto& place : places) {
      for (const bool note_there : {true, false}) {
        // The note stands at the place and is referred to by what comes first, or the reference stands there.
        const auto there = note_there ? mark.note : mark.reference;
        const auto behind = note_there ? std::string{} : "<div>" + mark.note + "</div>";
        const auto first = note_there ? "<p>Zie ook." + mark.reference + "</p>" : std::string{};
        store::StoredContent content;
        content.html = "<!DOCTYPE html><html><head><title>Pagina</title></head><body>" + first + place.before + there +
                       place.behind + behind + "</div></body></html>";
        INFO(place.why << ", " << mark.why << (note_there ? ", the note" : ", the reference") << "\n" << content.html);
        const auto p = read::read_publicatie(PublicatieId::parse("ah-tk-20152016-9001").value(), content);
        REQUIRE(p);
        CHECK(times(*p, "Bronvermelding") == 1);
        if (place.before.find("2015Z90001") != std::string::npos && note_there) {
          CHECK(p->vraagnummers == std::vector<std::string>{"2015Z90001"});
        }
      }
    }
  }
}

TEST_CASE("a link that nothing ends may hold the note that it leads to: its words stand once") {
  const std::string link = "<a href=\"#b\">2 drie <div>vier <a href=\"#b\">2</a></div>";
  const std::string note = "<p id=\"b\">Bronvermelding</p>";
  const std::string pages[] = {
      "<div><div class=\"vraag\"><p class=\"nummer\">1 een " + link + note,
      "<div id=\"broodtekst\"><div class=\"vraag\"><p class=\"nummer\">1</p><p>Vaart hij? " + link + note,
      "<div id=\"broodtekst\"><div class=\"antwoord\"><h2>Antwoord 1</h2><ul><li>Ja. " + link + note,
      "<div id=\"broodtekst\"><div class=\"vraag\"><h2>Vraag 1</h2><p>Vaart hij?</p></div>"
      "<p class=\"kamervraagnummer\">2015Z90001 " +
          link + note,
      "<div id=\"broodtekst\"><div class=\"vraag\"><h2>Vraag 1</h2><p>Vaart hij?</p></div><p>" + link + note,
  };
  for (const auto& page : pages) {
    INFO(page);
    store::StoredContent content;
    content.html = page;
    const auto p = read::read_publicatie(PublicatieId::parse("ah-tk-20152016-9001").value(), content);
    REQUIRE(p);
    CHECK(times(*p, "Bronvermelding") == 1);
    CHECK(times(*p, "drie") <= 1);
  }
}

}  // namespace kamervragen::test
