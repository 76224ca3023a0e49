// The words of a question that tell what it asks: without what questions of any matter begin with. "Bent u bekend met
// het bericht «Wolf gezien»?" has two.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "schema/facts/standing_phrases.hh"

namespace kamervragen::likeness {

/// Which words of a normalised text they are, in order. REQUIRES The words of that text.
std::vector<std::size_t> telling_places(std::string_view text, const std::vector<dutch::Token>& words,
                                        const facts::StandingPhrases& = facts::standing_phrases());
/// Those of a normalised text, in order.
std::vector<dutch::Token> telling_words(std::string_view text, dutch::Analyser&,
                                        const facts::StandingPhrases& = facts::standing_phrases());
/// The same without those that tell nothing wherever they stand: "hoeveel", "genoemde".
std::vector<dutch::Token> words_of_matter(std::string_view text, dutch::Analyser&,
                                          const facts::StandingPhrases& = facts::standing_phrases());

}  // namespace kamervragen::likeness
