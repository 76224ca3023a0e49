#include "schema/dutch/lexicon.hh"
#include "schema/dutch/switches.hh"

extern "C" {
// From the generated assembly file; see tools/lexicon.
extern const std::uint32_t kamervragen_lexicon[];
extern const std::uint32_t kamervragen_lexicon_end[];
}

namespace kamervragen::dutch {

const Lexicon& Lexicon::compiled() {
  static const Lexicon one(left_out().contains("lexicon") ? std::span<const std::uint32_t>{}
                                                          : std::span(kamervragen_lexicon, kamervragen_lexicon_end));
  return one;
}

}  // namespace kamervragen::dutch
