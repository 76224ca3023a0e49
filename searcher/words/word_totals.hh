// How often words stand in many sets, without reading them all.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/index/context.hh"
#include "searcher/words/word_counts.hh"

namespace kamervragen::words {

/// Counts of words over some documents, read off the fewer: those themselves, or all others, which are taken away from
/// what the index knows of the whole. Either way the same numbers.
///
/// REFERS TO what it is made with. THREADS  One at a time. Throws what Xapian throws.
class WordTotals {
 public:
  /// Both ascending, the documents among `all`. `others`: what the documents beside these say, where that has been
  /// counted; null where it has not. ERRORS: those of a record that is damaged.
  static Result<WordTotals> of(const index::QueryContext&, std::span<const unsigned> documents,
                               std::span<const unsigned> all, const WordCounter* others = nullptr);

  /// Of all words together.
  std::uint64_t words() const { return words_; }
  /// Sooner in the order of words than in any other: what stands side by side is read at once.
  std::uint64_t of(const std::string& word) const;

 private:
  WordTotals(const index::QueryContext& context) : context_(context) {}

  const index::QueryContext& context_;
  WordCounter counted_;                  ///< of these documents, or of all others
  const WordCounter* others_ = nullptr;  ///< that are taken away; null: `counted_` is of these documents
  bool away_ = false;                    ///< `counted_` is of all others
  std::uint64_t words_ = 0;
};

}  // namespace kamervragen::words
