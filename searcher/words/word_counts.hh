// How often each word stands in the questions and answers of sets.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/dutch/word_numbers.hh"
#include "schema/errors/error.hh"
#include "searcher/index/context.hh"

namespace kamervragen::words {

struct WordCount {
  std::uint64_t times = 0, sets = 0;
};

/// Words as they are written, case and accents aside.
///
/// THREADS  One at a time.
class WordCounter {
 public:
  /// What is added from now on stands in another set.
  void next_set() { ++set_; }
  /// All words of a text.
  void add(std::string_view text);
  /// The words of a text by their numbers, for who adds some of them. Until the next call.
  const std::vector<dutch::WordPlace>& places(std::string_view text);
  /// A word, so many times, by its number or its letters.
  void add(dutch::WordNumbers::Number word, std::uint64_t times);
  void add(std::string_view word, std::uint64_t times);
  /// A word that was counted elsewhere, in sets that are not met here.
  void add(std::string_view word, const WordCount&);
  /// All that another one counted, in other sets.
  void add(const WordCounter&);

  /// Of all words together.
  std::uint64_t words() const { return words_; }
  WordCount of(std::string_view word) const;
  /// The words that stand in so many places and so many sets at least, in their order.
  std::vector<std::pair<std::string, WordCount>> frequent(std::uint64_t times, std::uint64_t sets) const;

 private:
  struct Counted {
    std::uint64_t times = 0;
    std::uint32_t sets = 0, last_set = 0;
  };
  Counted& counted(dutch::WordNumbers::Number word);

  dutch::WordNumbers numbers_;
  std::vector<Counted> counted_;  ///< by number
  std::vector<dutch::WordPlace> places_;
  std::uint32_t set_ = 0;
  std::uint64_t words_ = 0;
};

/// Adds the words of each document as a set: those of its questions and answers. The documents ascend. ERRORS: those of
/// a record that is damaged. Throws what Xapian throws.
Result<void> count_words(const index::QueryContext&, std::span<const unsigned> documents, WordCounter&);

}  // namespace kamervragen::words
