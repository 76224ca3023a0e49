// From the tree as typed to what an index is asked.
#pragma once

#include "schema/errors/error.hh"
#include "searcher/compiler/compiled_query.hh"
#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::compiler {

/// Words rank, filters only narrow.
/// Fails as `words_query` does for a prefix. Throws what Xapian throws.
Result<CompiledQuery> compile(const query::Zoekvraag&, const index::QueryContext&);

}  // namespace kamervragen::compiler
