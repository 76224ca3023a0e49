// How much of some words each set has, in its title, its questions and its notes.
#pragma once

#include <vector>

#include "searcher/index/context.hh"
#include "searcher/index/tally.hh"
#include "searcher/similar/telling_terms.hh"

namespace kamervragen::similar {

/// Adds to two empty tallies: the sets that have one of the terms with their scores, of each term its weight, times
/// what a field counts for and how much of the field it is; and how much of what the terms tell stands in title and
/// questions of a set, so that no question of it tells more. Time never counts. Throws what Xapian throws.
void add_scores(const index::QueryContext&, const std::vector<TellingTerm>&, index::Tally& scores, index::Tally& told);

}  // namespace kamervragen::similar
