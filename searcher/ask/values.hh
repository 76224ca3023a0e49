// The values of a field.
#pragma once

#include <string>
#include <vector>

#include "schema/layout/fields.hh"
#include "schema/program/error.hh"
#include "searcher/index/facets.hh"
#include "searcher/index/index.hh"

namespace kamervragen::ask {

/// All values of a field that have the given folded prefix, as facets print and order them, with their counts; for
/// `info values` and completion. Fails (Exit::usage, no-values) for a text field.
Result<std::vector<index::FacetValue>> values_of(index::Index&, const layout::Field&,
                                                 const std::string& folded_prefix = {});

}  // namespace kamervragen::ask
