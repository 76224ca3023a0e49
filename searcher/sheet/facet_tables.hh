// Facets as tables: in which order, and which values where not all fit.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/layout/fields.hh"
#include "searcher/index/facets.hh"
#include "searcher/sheet/table.hh"

namespace kamervragen::sheet {

/// The values of a field with their counts, in the order given.
Table values_table(std::string_view field, const std::vector<index::FacetValue>& values);

/// A table a facet. `order`: "count", "value", or empty for the field's own (by count; years, months and ranges in
/// their own order). At most `top` rows each: the first, or, of years and months in their own order, the last: what is
/// recent.
std::vector<Table> facet_tables(std::vector<index::Facet>, std::optional<std::size_t> top, std::string_view order = {},
                                const layout::FieldTable& = layout::fields());

}  // namespace kamervragen::sheet
