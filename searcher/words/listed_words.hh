// How often words stand in many sets, off the index's own lists of who has them.
#pragma once

#include <span>

#include "schema/errors/error.hh"
#include "searcher/index/context.hh"
#include "searcher/words/word_counts.hh"

namespace kamervragen::words {

/// Adds the words of these documents' questions and answers: the counts of their texts, whose words all have a list.
/// Takes the same time for any documents. ERRORS: those of a record that is damaged. Throws what Xapian throws.
Result<void> count_listed(const index::QueryContext&, std::span<const unsigned> documents, WordCounter&);

}  // namespace kamervragen::words
