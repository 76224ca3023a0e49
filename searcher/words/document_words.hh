// How often words stand in a set, off the index's own list of what it has.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/index/context.hh"
#include "searcher/words/word_counts.hh"

namespace kamervragen::words {

/// Counts documents one by one: the words of their questions and answers, each of which has a term of its own.
///
/// REFERS TO what it is made with. THREADS  One at a time.
class DocumentWords {
 public:
  DocumentWords(const index::QueryContext&, WordCounter&);

  /// Adds a document as a set. Spends time. ERRORS: those of a record that is damaged. Throws what Xapian throws.
  Result<void> add(unsigned document);

 private:
  /// False where a term may be one that was cut, whose word only the text knows.
  bool add_terms(unsigned document);

  const index::QueryContext& context_;
  WordCounter& counter_;
  std::vector<std::string> beginnings_;  ///< of the terms of each field, in their order
  std::vector<std::pair<std::string, std::uint64_t>> found_;
};

}  // namespace kamervragen::words
