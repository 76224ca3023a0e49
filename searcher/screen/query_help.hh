// The query language on one page: `kamervragen help query`.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kamervragen::screen {

/// A row of the page: a query that parses, and what it finds. A row without a query is a heading.
struct QueryExample {
  std::string_view query, meaning;
};
std::span<const QueryExample> query_examples();

/// The page: plain text, lines under 80 columns, ends with a line end.
std::string query_help();

}  // namespace kamervragen::screen
