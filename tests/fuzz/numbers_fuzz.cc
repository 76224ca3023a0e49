// Any text as what stands in a nr, as an answer that points to another, and as a text that cites.
#include <cstdint>
#include <string>

#include "indexer/citations.hh"
#include "indexer/kinds.hh"
#include "indexer/numbers.hh"
#include "tests/fuzz/invariants.hh"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kamervragen;
  const auto text = normalise(std::string_view(reinterpret_cast<const char*>(data), size));
  const auto read = parse_nummers(text);
  fuzz::require_numbers(read.nummers);
  if (const auto seen = zie_antwoord(text)) fuzz::require(*seen >= 1 && *seen <= max_vraag_nummer);
  Citations cited;
  find_citations(text, cited);
  for (const auto& id : cited) fuzz::require(!id.empty() && id.find(' ') == std::string::npos);
  mededeling_soort(text);
  is_uitstel_of_intrekking(text);
  titel_zegt_uitstel(text);
  return 0;
}
