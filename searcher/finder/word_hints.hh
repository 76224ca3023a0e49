// What the bare words of a query would find elsewhere: as values of fields, and in notes.
#pragma once

#include <vector>

#include "schema/errors/error.hh"
#include "searcher/finder/options.hh"
#include "searcher/index/index.hh"
#include "searcher/query/query.hh"

namespace kamervragen::finder {

/// Of words side by side without a field, few enough to be a query and no text: those that are also a fractie, a
/// ministerie, a person or a year, with the query that asks for that and its count. Of all words without a field: how
/// many records more would match if they were looked for in notes too. Nothing where there is nothing to say.
/// ERRORS: those of `understand`, of the index and the engine.
Result<std::vector<Error>> word_hints(index::Index&, const query::Zoekvraag&, const SearchOptions&);

}  // namespace kamervragen::finder
