// Words by number, each once, in the order in which they were met.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::dutch {

/// One word of a text, by its number.
struct WordPlace {
  std::uint32_t word;
  std::size_t begin, end;  ///< the bytes of the text that it was made from
};

/// Some words of a text, one after the other.
struct Stretch {
  std::size_t from = 0;  ///< the byte that a word begins at
  std::size_t skip = 0;  ///< so many words from there on are left out
  std::size_t most = std::numeric_limits<std::size_t>::max();
};

/// Grows with each new word. Numbers hold until `clear`, references to words until the next call.
///
/// THREADS  One at a time.
class WordNumbers {
 public:
  using Number = std::uint32_t;

  WordNumbers() { clear(); }

  /// The number of a folded word.
  Number number(std::string_view written);
  /// The same, of one that has been met.
  std::optional<Number> find(std::string_view written) const;
  const std::string& word(Number n) const { return words_[n]; }
  /// The words of a normalised text, or of a part of it, in place of what `out` has.
  void places(std::string_view text, const Stretch&, std::vector<WordPlace>& out);

  std::size_t size() const { return words_.size(); }
  void clear();

 private:
  static constexpr Number unknown = 0xFFFFFFFF;
  struct Place {
    std::uint32_t hash = 0;
    Number word = unknown;
  };

  /// Where the word stands in the table, or would.
  std::size_t place_of(std::string_view written, std::uint32_t hash) const;
  void grow();

  std::vector<std::string> words_;
  std::vector<Place> places_;  ///< a hash table with linear probing; its size is a power of two
};

}  // namespace kamervragen::dutch
