// A cell of a table as text.
#pragma once

#include <string>

#include "searcher/sheet/table.hh"

namespace kamervragen::screen {

/// As rows have it: numbers with all their digits, lists with "; " between; empty where there is none.
std::string cell_text(const sheet::Cell&);
/// As people read it: "17.5", "59.3 %", 0.034, 2.9e-07.
std::string cell_text(const sheet::Cell&, sheet::ColumnType);

}  // namespace kamervragen::screen
