// Where in a query an error is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kamervragen::errors {

/// Two lines, without a line end behind the second: the query, with tabs, line ends and other control characters as
/// spaces and U+FFFD for what is not UTF-8; and a ^ under the character that the byte at `position` belongs to, or
/// behind the query where the position is its end or beyond. Columns are those of a terminal. A query that does not
/// fit in caret_width columns is cut, with … where something is left out.
std::string caret_line(std::string_view query, std::size_t position);

inline constexpr std::size_t caret_width = 76;

}  // namespace kamervragen::errors
