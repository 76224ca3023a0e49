// Queries that find more than what was asked, for a page that it does not fill.
#pragma once

#include <cstdint>

#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::finder {

/// So many records are more than that many of a hundred.
bool is_common(std::uint64_t records, std::uint64_t percent, const index::QueryContext&);

/// A query that is one compound, as the words that it is made of: woningbouwplan → woningbouw plan. Any other query as
/// it is: beside other words the parts find less than any of the words do (tests/bench/README.md).
query::Zoekvraag compound_as_parts(const query::Zoekvraag&, const index::QueryContext&);

/// The query without those of its words, side by side, that say nothing: common ones, and of a text the most frequent,
/// so that what shares its turns of phrase is not found for those. The same query where no others are left.
query::Zoekvraag telling_words(const query::Zoekvraag&, const index::QueryContext&);

}  // namespace kamervragen::finder
