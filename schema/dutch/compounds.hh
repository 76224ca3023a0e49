// Compound words and what they are made of: toeslag-en-ouder, gezondheid-s-zorg.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/dutch/lexicon.hh"
#include "schema/dutch/lexicon_words.hh"

namespace kamervragen::dutch {

/// One part of a compound: a listed word at a place in it.
struct CompoundPart {
  std::size_t begin, length;
  std::uint32_t place;
};

class Compounds {
 public:
  /// Shorter words are not split.
  static constexpr std::size_t shortest = 6;

  explicit Compounds(const Lexicon& lexicon) : lexicon_(lexicon), words_(lexicon) {}

  /// The likeliest way to read a folded word as two or more listed words, with linking letters (s, e, en, n, er)
  /// between them; empty when there is none. The longest parts win: a part may be a compound itself.
  std::vector<CompoundPart> split(std::string_view word) const;

  /// The words that a compound is made of, the largest, as they stand in it without linking letters: gezondheid, zorg.
  /// Those that the tables tell, where they do. Empty for what is none, and where some part is not meant (word_silent).
  std::vector<std::string> pieces(std::string_view word) const;

  /// The roots of all parts and of the parts' parts, each once, the word's own root left out. What a word is derived
  /// from is no part of it: belasting is not counted for belast, nor regelmatig for regel.
  std::vector<std::string> parts(std::string_view word) const;

 private:
  void collect(std::string_view word, int depth, std::vector<std::string>& out) const;

  const Lexicon& lexicon_;
  LexiconWords words_;
};

}  // namespace kamervragen::dutch
