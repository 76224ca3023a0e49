// The words that an analyser has met, each once and by number, with what it makes of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/dutch/dutch_word.hh"

namespace kamervragen::dutch {

/// Grows with each new word, and works out its stem and parts when first asked for. Stems are words too. Numbers hold
/// until `clear`, references to strings until the next call.
class Vocabulary {
 public:
  using Number = std::uint32_t;

  Vocabulary() { clear(); }

  /// The number of a folded word.
  Number number(std::string_view written);
  const std::string& word(Number n) const { return words_[n].written; }
  Number stem(Number n) { return words_[n].stem == unknown ? learn_stem(n) : words_[n].stem; }
  /// See Analyser::parts.
  const std::vector<std::string>& parts(Number n) { return known_parts(n).stems; }
  const std::vector<Number>& part_numbers(Number n) { return known_parts(n).numbers; }

  std::size_t size() const { return words_.size(); }
  void clear();

 private:
  static constexpr Number unknown = 0xFFFFFFFF;
  struct Word {
    std::string written;
    Number stem = unknown, parts = unknown;
  };
  struct Parts {
    std::vector<std::string> stems;
    std::vector<Number> numbers;
  };
  struct Place {
    std::uint32_t hash = 0;
    Number word = unknown;
  };

  const Parts& known_parts(Number n) { return parts_[words_[n].parts == unknown ? learn_parts(n) : words_[n].parts]; }
  Number learn_stem(Number n);
  Number learn_parts(Number n);
  void grow();

  Dutch dutch_;
  std::vector<Word> words_;
  std::vector<Parts> parts_;   ///< the first is that of all words without any
  std::vector<Place> places_;  ///< a hash table with linear probing; its size is a power of two
};

}  // namespace kamervragen::dutch
