// The values of a field.
#pragma once

#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/layout/fields.hh"
#include "searcher/index/facets.hh"
#include "searcher/index/index.hh"

namespace kamervragen::finder {

/// Fails (Exit::usage, no-values) for a text field.
Result<void> has_values(const layout::Field&);

/// All values of a field that begin so, or have words in a row of which the last begins so, as facets print and order
/// them, with their counts; for `info values` and completion. Fails as has_values does.
Result<std::vector<index::FacetValue>> values_of(index::Index&, const layout::Field&,
                                                 const std::string& beginning = {});

}  // namespace kamervragen::finder
