// One run of the engine over a compiled query.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "schema/layout/fields.hh"
#include "searcher/compiler/compiled_query.hh"
#include "searcher/index/context.hh"
#include "searcher/index/facets.hh"
#include "searcher/match/ranked_page.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::match {

/// What a run orders and takes.
struct MatchPlan {
  std::optional<int> sort_slot;  ///< ascending; absent: by score, then the slot of the tie-break
  std::size_t offset = 0, limit = 0;
  std::vector<const layout::Field*> count;  ///< fields with a slot
};

/// What a run found.
///
/// THREADS  A plain value: any number read it, or one changes it.
struct Match {
  std::uint64_t count = 0;           ///< exact
  std::vector<RankedHit> hits;       ///< in order
  std::vector<index::Facet> facets;  ///< one for each field to count
};

/// Whether the columns are there shows in the time it takes only. Throws what Xapian throws.
Match run(const index::QueryContext&, const compiler::CompiledQuery&, const MatchPlan&);
/// Of the records of these documents, and no others.
compiler::CompiledQuery these_documents(const Xapian::Database&, std::span<const unsigned> documents);
/// The documents of the hits, in order.
std::vector<unsigned> documents_of(const Match&);
/// Those of the documents that match, in any order.
std::vector<unsigned> among(const index::QueryContext&, std::span<const unsigned> documents,
                            const compiler::CompiledQuery&);
std::uint64_t count_matches(const index::QueryContext&, const compiler::CompiledQuery&);
/// Whether there is any; stops at the first.
bool has_matches(const Xapian::Database&, const compiler::CompiledQuery&);

}  // namespace kamervragen::match
