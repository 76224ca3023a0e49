// From text to words: the one analyser of indexing, queries and snippets.
// normalise (NFC, soft hyphens out) → word break → fold (case, accents) → stem.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/dutch/fold.hh"
#include "schema/dutch/word_numbers.hh"

namespace kamervragen::dutch {

class Vocabulary;

/// One word of a text.
struct Token {
  std::string written;     ///< folded: "huizen", "yesilgoz", "2019z15244"
  std::string stem;        ///< "huis"
  std::size_t begin, end;  ///< the bytes of the text that it was made from
};

/// Turns texts into words. Not for use by two threads at once (it keeps a cache); cheap to make after the first.
class Analyser {
 public:
  Analyser();
  ~Analyser();
  Analyser(const Analyser&) = delete;
  Analyser& operator=(const Analyser&) = delete;

  /// The words of a normalised text, in order. A token's position is its place in the result.
  std::vector<Token> words(std::string_view text);
  /// As `words`, into a vector that is used again.
  void words(std::string_view text, std::vector<Token>& out);
  /// As `words`, for who looks for some words in long texts: no stem is worked out, nothing copied.
  void places(std::string_view text, std::vector<WordPlace>& out) { places(text, {}, out); }
  /// Of a part of the words.
  void places(std::string_view text, const Stretch& stretch, std::vector<WordPlace>& out);
  /// What has been met. It begins anew when it has grown too large; then `generation` changes, and numbers known before
  /// mean nothing.
  Vocabulary& vocabulary();
  std::uint32_t generation() const;
  /// The stem of one folded word.
  std::string stem(std::string_view written);
  /// The stems of the parts of one folded word that is a compound, without the word's own stem; empty for other
  /// words. "toeslagenouders" → toeslag, ouder. In the index these are the terms of `part_term`. The reference holds
  /// until the next call.
  const std::vector<std::string>& parts(const std::string& written);
  /// The largest words that a folded compound is made of, as they stand in it; empty for other words. "gezondheidszorg"
  /// → gezondheid, zorg.
  std::vector<std::string> pieces(const std::string& written) const;
  /// Whether the word list has this folded word.
  bool knows(std::string_view written) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Changes when any word's terms would: the rules' version and the stems of a list of probe words.
std::uint64_t analyser_fingerprint();

}  // namespace kamervragen::dutch
