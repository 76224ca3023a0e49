// Any text as what stands in a nr, and as an answer that points to another.
#include <cstdint>
#include <string>

#include "indexer/grammar/kinds.hh"
#include "indexer/grammar/numbers.hh"
#include "tests/fuzz/invariants.hh"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kamervragen;
  const auto text = dutch::normalise(std::string_view(reinterpret_cast<const char*>(data), size));
  const auto read = grammar::parse_nummers(text);
  fuzz::require_numbers(read.nummers);
  if (const auto seen = grammar::zie_antwoord(text)) fuzz::require(*seen >= 1 && *seen <= grammar::max_vraag_nummer);
  grammar::mededeling_soort(text);
  grammar::is_uitstel_of_intrekking(text);
  grammar::titel_zegt_uitstel(text);
  return 0;
}
