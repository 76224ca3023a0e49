// The part of a facet that is shown: in which order, and which values where not all fit.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/ask/search.hh"

namespace kamervragen::ask {

/// A facet cut to the values shown, and how many are not.
struct ShownFacet {
  index::Facet facet;
  std::uint64_t more = 0;
};

/// `order`: "count", "value", or empty for the field's own (by count; ranges and months in their own order). At most
/// `top` values each: the first, or, of months in their own order, the last: what is recent.
std::vector<ShownFacet> view(std::vector<index::Facet>, std::optional<std::size_t> top, std::string_view order = {});

}  // namespace kamervragen::ask
