// Any text as a heading sentence: of questions, of an answer, and the offices and names in it.
#include <cstdint>
#include <string>

#include "indexer/grammar/headings.hh"
#include "indexer/grammar/offices.hh"
#include "tests/fuzz/invariants.hh"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kamervragen;
  grammar::KopTekst kop;
  kop.tekst = dutch::normalise(std::string_view(reinterpret_cast<const char*>(data), size));
  grammar::Waarschuwingen warnings;

  const auto vraag = parse_vraagkop(kop, warnings);
  fuzz::require_text(vraag.onderwerp);
  for (const auto& indiener : vraag.indieners) fuzz::require(!indiener.naam.empty());
  fuzz::require_people(vraag.gericht_aan);

  const auto antwoord = parse_antwoordkop(kop, Kamer::tweede, warnings);
  fuzz::require_people(antwoord.ministers);
  fuzz::require_people(antwoord.mede_namens);
  fuzz::require_people(grammar::parse_offices(kop.tekst));
  const auto at = grammar::find_antwoordkop(kop.tekst);
  fuzz::require(at == std::string_view::npos ||
                (at < kop.tekst.size() && grammar::is_antwoordkop(kop.tekst.substr(at))));

  // The places of elements in the sentence come from the markup; they need not make sense.
  if (size >= 4) {
    kop.onderwerp = grammar::KopTekst::Span{data[0] % (kop.tekst.size() + 1), kop.tekst.size()};
    kop.namen = {kop.tekst.substr(0, kop.tekst.size() / 2), ""};
    kop.isodatum = kop.tekst.substr(kop.tekst.size() / 2);
    parse_vraagkop(kop, warnings);
    parse_antwoordkop(kop, Kamer::eerste, warnings);
  }
  fuzz::require_warnings(warnings);
  return 0;
}
