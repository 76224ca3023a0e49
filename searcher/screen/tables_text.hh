// Tables of counts as aligned text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/program/paint.hh"
#include "searcher/sheet/table.hh"

namespace kamervragen::screen {

/// A table each, with an empty line between: its name, a line for each value with its count, "(missing)", and how many
/// more values there are. A value that is longer than the width is cut.
std::string tables_text(const std::vector<sheet::Table>&, const program::Paint&, std::size_t width);

/// Count and value, a line each: what `info values` lists.
std::string values_text(const sheet::Table&);

}  // namespace kamervragen::screen
