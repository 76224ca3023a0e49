// One run of the engine over a compiled query.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "schema/fields.hh"
#include "searcher/facets.hh"
#include "searcher/ranked_page.hh"

namespace Xapian {
class MSet;
class Query;
}

namespace kamervragen {

/// What a run orders and takes.
struct MatchPlan {
  std::optional<int> sort_slot;  ///< ascending; absent: by score, then the slot of the tie-break
  std::size_t offset = 0, limit = 0;
  std::vector<const Field*> count;  ///< fields with a slot
  bool server = false;              ///< a part is read through a server, which has the engine's own counters only
};

struct Match {
  std::uint64_t count = 0;  ///< exact
  std::vector<RankedHit> hits;  ///< in order
  std::vector<SlotCounts> slots;  ///< one for each field to count
};

/// Throws what Xapian throws.
Match run(const Xapian::Database&, const Xapian::Query&, const MatchPlan&);
std::uint64_t count_matches(const Xapian::Database&, const Xapian::Query&);
/// Whether there is any; stops at the first.
bool has_matches(const Xapian::Database&, const Xapian::Query&);

}  // namespace kamervragen
