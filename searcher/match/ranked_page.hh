// The page of a run, in an order that does not depend on how the index is cut.
//
// The engine adds up the weights of a record's words in an order that depends on how frequent they are in its part of
// the index, so the last bits of a score differ from one sharding to the next. Scores are therefore rounded, to far
// less than makes a difference between records, and records with one score ordered by the slot of the tie-break.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace Xapian {
class Enquire;
}  // namespace Xapian

namespace kamervragen::match {

/// A document and its score.
using RankedHit = std::pair<unsigned, double>;

/// Scores are some units high; the engine's sums differ by some 1e-15 of that.
inline constexpr double score_steps = 1e6;
/// A score as it counts and is shown.
double rounded_score(double);

struct PagePlan {
  std::size_t offset = 0, limit = 0;
  bool by_score = true;  ///< by score, then the slot; else by the slot alone
};

/// By the engine's own means, which work through servers as well. Runs over all `documents`, so that `count` is exact.
/// The enquiry's counters have run once when this returns, and are taken off it. Throws what Xapian throws.
std::vector<RankedHit> ranked_page(Xapian::Enquire&, const PagePlan&, std::size_t documents, std::uint64_t& count);

}  // namespace kamervragen::match
