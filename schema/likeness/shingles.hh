// How much two texts are the same text: the share of their shingles that they have in common (A. Broder, "On the
// resemblance and containment of documents", 1997). A shingle is five telling words in a row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "schema/record/record.hh"

namespace kamervragen::likeness {

/// Digests of shingles, ascending, each once.
using Shingles = std::vector<std::uint64_t>;

inline constexpr std::size_t shingle_words = 5;
/// With fewer shingles of its questions a set's title counts as well: a few words are soon the same ones.
inline constexpr std::size_t shingles_least = 12;
/// From this share on it is the same text, and from that one on largely.
inline constexpr double same_least = 0.8, largely_least = 0.5;

/// Of a text whose words are known. Fewer telling words than a shingle has are one; no telling words none.
Shingles shingles_of(std::string_view text, const std::vector<dutch::Token>& words);
/// Of one text.
Shingles shingles_of(std::string_view text, dutch::Analyser&);
/// Of a set, by those of each of its questions: of its title as well where they are few. None where no question tells
/// anything.
Shingles shingles_together(const std::vector<Shingles>& questions, std::string_view title, dutch::Analyser&);
Shingles shingles_of(const std::vector<std::string_view>& questions, std::string_view title, dutch::Analyser&);
Shingles shingles_of(const Kamervraag&, dutch::Analyser&);

/// From 0 to 1, the shingles in both divided by those in either; 0 where one has none.
double resemblance(const Shingles&, const Shingles&);

}  // namespace kamervragen::likeness
