// Counting of slots by the engine's own counters, one a slot: they run in a xapian-tcpsrv, where a counter of ours
// cannot.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/index/facets.hh"

namespace Xapian {
class Query;
}  // namespace Xapian

namespace kamervragen::match {

/// One for each field, over what the query matches. The engine counts no records without a value, so how many matched
/// has to be told. Throws what Xapian throws.
std::vector<index::SlotCounts> engine_counts(const Xapian::Database&, const Xapian::Query&,
                                             const std::vector<const layout::Field*>&, std::uint64_t matches);

}  // namespace kamervragen::match
