// Columns side by side.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/program/paint.hh"

namespace kamervragen::screen {

struct ScreenColumn {
  std::string heading;
  bool number = false;             ///< to the right
  std::vector<std::string> cells;  ///< a cell a line; as many in each column
};

/// A line of headings, and a line a row. Texts are cut where not all fit, the longest first; of the columns of numbers
/// those that do not fit are left out from the right.
/// Those are named below. `dim`: the rows that say little, as far as it goes.
std::string columns_text(std::vector<ScreenColumn>, const program::Paint&, std::size_t width,
                         const std::vector<bool>& dim = {});

}  // namespace kamervragen::screen
