// From the tree to the engine's query.
#pragma once

#include "schema/error.hh"
#include "searcher/context.hh"
#include "searcher/query.hh"

namespace Xapian {
class Query;
}

namespace kamervragen {

/// Words rank, filters only narrow.
/// Fails as `words_query` does for a prefix. Throws what Xapian throws.
Result<Xapian::Query> compile(const Zoekvraag&, const QueryContext&);

}  // namespace kamervragen
