// Facets as aligned tables.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/program/paint.hh"
#include "searcher/ask/facet_view.hh"

namespace kamervragen::render {

/// A table a facet, with an empty line between: the field's name, a line for each value with its count, "(missing)",
/// and how many more values there are. A value that is longer than the width is cut.
std::string facet_tables(const std::vector<ask::ShownFacet>&, const program::Paint&, std::size_t width);

}  // namespace kamervragen::render
