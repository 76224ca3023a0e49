// From the tree to the engine's query.
#pragma once

#include "schema/program/error.hh"
#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace Xapian {
class Query;
}  // namespace Xapian

namespace kamervragen::match {

/// Words rank, filters only narrow.
/// Fails as `words_query` does for a prefix. Throws what Xapian throws.
Result<Xapian::Query> compile(const query::Zoekvraag&, const index::QueryContext&);

}  // namespace kamervragen::match
