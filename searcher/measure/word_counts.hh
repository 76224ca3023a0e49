// How often each word stands in the questions and answers of sets.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "schema/errors/error.hh"
#include "searcher/index/context.hh"

namespace kamervragen::measure {

struct WordCount {
  std::uint64_t times = 0, sets = 0;
};

/// Words as they are written, case and accents aside.
///
/// THREADS  One at a time.
class WordCounter {
 public:
  explicit WordCounter(dutch::Analyser& analyser) : analyser_(analyser) {}

  /// What is added from now on stands in another set.
  void next_set() { ++set_; }
  /// All words of a text. The places are those of the text, until the next call.
  const std::vector<dutch::WordPlace>& add(std::string_view text);
  /// One word more, by its number in the analyser's vocabulary.
  void add(std::uint32_t word);

  /// Of all words together.
  std::uint64_t words() const { return words_; }
  WordCount of(const std::string& word) const;
  /// Every word that was met, in no order.
  const std::unordered_map<std::string, std::uint32_t>& known() const { return known_; }
  const WordCount& count(std::uint32_t place) const { return counts_[place]; }

 private:
  std::uint32_t place_of(std::uint32_t word);

  dutch::Analyser& analyser_;
  std::vector<dutch::WordPlace> places_;
  std::unordered_map<std::string, std::uint32_t> known_;
  std::vector<WordCount> counts_;
  std::vector<std::uint32_t> last_set_;  ///< of each word
  std::vector<std::uint32_t> place_of_;  ///< plus one, by number in the vocabulary; of this generation
  std::uint32_t generation_ = 0, set_ = 0;
  std::uint64_t words_ = 0;
};

/// Adds the texts of each document as a set. ERRORS: those of a record that is damaged. Throws what Xapian throws.
Result<void> count_words(const index::QueryContext&, std::span<const unsigned> documents, WordCounter&);

}  // namespace kamervragen::measure
