// The query language on one page: `kamervragen help query`.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kamervragen::screen {

/// A row of the page: a query that parses, and what it finds. A row without a query is a heading.
struct QueryExample {
  std::string_view query, meaning;
};
std::span<const QueryExample> query_examples();

/// The page: plain text in lines of at most so many columns, but for queries and commands, which stay whole.
std::string query_help(std::size_t width = 80);

}  // namespace kamervragen::screen
