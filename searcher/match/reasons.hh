// Why a hit stands where it does: what each part of the query adds to its score.
#pragma once

#include <string>
#include <vector>

#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::match {

/// One share of a score.
struct Reason {
  std::string text;   ///< of the query, in the canonical form; empty for the title as a whole
  std::string where;  ///< names of the fields, with commas between
  std::string as;     ///< "woord", "woordvorm" (the very form), "samenstelling", "zin", "voorvoegsel", "nabijheid",
                      ///< "titel", "sleutel"
  double score = 0;   ///< more than 0
  bool operator==(const Reason&) const = default;
};

/// The reasons of each of the documents, the greatest first; their scores add up to that of a ranked search for the
/// tree, which is expanded. Throws what Xapian throws.
std::vector<std::vector<Reason>> reasons_for(const index::QueryContext&, const query::Zoekvraag& tree,
                                             const std::vector<unsigned>& documents);

}  // namespace kamervragen::match
