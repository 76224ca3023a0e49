// Identifiers that may have been meant by one that nothing bears.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/index/context.hh"

namespace kamervragen::near {

/// The values of a key field that lie nearest to a mistyped one, nearest first and at most `most`: one slip away (a
/// character too few, too many, another, or two changed about), or, where none is, two.
std::vector<std::string> near_keys(const index::QueryContext&, const layout::Field&, std::string_view mistyped,
                                   std::size_t most);

}  // namespace kamervragen::near
