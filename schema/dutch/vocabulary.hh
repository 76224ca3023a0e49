// The words that an analyser has met, each once and by number, with what it makes of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/dutch/dutch_word.hh"
#include "schema/dutch/word_numbers.hh"

namespace kamervragen::dutch {

/// Works out the stem and the parts of a word when first asked for. Stems are words too. Numbers hold until `clear`,
/// references to strings until the next call.
class Vocabulary {
 public:
  using Number = WordNumbers::Number;

  Vocabulary() { clear(); }

  /// The number of a folded word.
  Number number(std::string_view written) { return numbers_.number(written); }
  const std::string& word(Number n) const { return numbers_.word(n); }
  Number stem(Number n) { return learnt(n).stem == unknown ? learn_stem(n) : learnt_[n].stem; }
  /// See Analyser::parts.
  const std::vector<std::string>& parts(Number n) { return known_parts(n).stems; }
  const std::vector<Number>& part_numbers(Number n) { return known_parts(n).numbers; }
  /// See WordNumbers::places.
  void places(std::string_view text, const Stretch& stretch, std::vector<WordPlace>& out) {
    numbers_.places(text, stretch, out);
  }

  std::size_t size() const { return numbers_.size(); }
  void clear();

 private:
  static constexpr Number unknown = 0xFFFFFFFF;
  struct Learnt {
    Number stem = unknown, parts = unknown;
  };
  struct Parts {
    std::vector<std::string> stems;
    std::vector<Number> numbers;
  };

  Learnt& learnt(Number n) {
    if (n >= learnt_.size()) learnt_.resize(numbers_.size());
    return learnt_[n];
  }
  const Parts& known_parts(Number n) { return parts_[learnt(n).parts == unknown ? learn_parts(n) : learnt_[n].parts]; }
  Number learn_stem(Number n);
  Number learn_parts(Number n);

  Dutch dutch_;
  WordNumbers numbers_;
  std::vector<Learnt> learnt_;  ///< of the words up to the last one that was asked for
  std::vector<Parts> parts_;    ///< the first is that of all words without any
};

}  // namespace kamervragen::dutch
