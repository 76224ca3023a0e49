// How much of some words each set has, in its title, its questions and its notes.
#pragma once

#include <vector>

#include "searcher/index/context.hh"
#include "searcher/index/tally.hh"
#include "searcher/similar/telling_terms.hh"

namespace kamervragen::similar {

/// Adds the sets that have one of the terms, and their scores, to an empty tally: of each term its weight, times what a
/// field counts for and how much of the field it is. Time never counts. Throws what Xapian throws.
void add_scores(const index::QueryContext&, const std::vector<TellingTerm>&, index::Tally&);

}  // namespace kamervragen::similar
