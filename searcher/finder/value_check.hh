// What is said of the values that a query names, before it is answered.
#pragma once

#include <vector>

#include "schema/errors/error.hh"
#include "searcher/finder/options.hh"
#include "searcher/index/index.hh"
#include "searcher/query/query.hh"

namespace kamervragen::finder {

/// Remarks on values that this index does not hold, on labels that match several, and on an indiener and a fractie
/// that may be of two people. ERRORS (Exit::usage): unknown_value, of a closed vocabulary (Field::closed) and of a
/// bucket, with the nearest value and, in the query, its place; those of `understand`, of the index and the engine.
Result<std::vector<Error>> check_values(index::Index&, const query::Zoekvraag&, const SearchOptions&);

}  // namespace kamervragen::finder
