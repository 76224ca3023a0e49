// Near-duplicates: the sets whose questions are the same text, and those that are the same as one of these.
#pragma once

#include <map>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/likeness/shingles.hh"
#include "searcher/index/context.hh"
#include "searcher/similar/candidate.hh"

namespace kamervragen::similar {

/// The documents of a cluster, each with how much of a text it has in common with the text that was asked about.
using Cluster = std::map<unsigned, double>;

/// The cluster of a text: all sets that it resembles enough to be the same (likeness::same_least), with all that one of
/// these resembles so, and so on. It is the same from wherever in it one begins, since a set is a set's near-duplicate
/// by what both say alone. ERRORS, and what it throws: those of
/// Candidates::at.
Result<Cluster> cluster_of(const likeness::Shingles&, const index::QueryContext&, Candidates&);

/// Documents that share bands of the sketch with a text: those that may be the same. Ascending.
std::vector<unsigned> near_by_sketch(const likeness::Shingles&, const index::QueryContext&);

}  // namespace kamervragen::similar
