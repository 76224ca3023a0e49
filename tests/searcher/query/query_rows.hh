// Queries as data: what each means, in canonical form, or "!code@position" of its error.
#pragma once

#include <string>
#include <string_view>

#include "searcher/query/parser.hh"
#include "searcher/query/printer.hh"

namespace kamervragen::test {

struct QueryRow {
  std::string_view query, expected, why;
};

inline std::string outcome(std::string_view query) {
  const auto tree = query::parse_query(query);
  if (tree) return query::canonical(*tree);
  const auto& e = tree.error();
  return "!" + std::string(e.name()) + "@" + (e.position ? std::to_string(*e.position) : "?");
}

}  // namespace kamervragen::test
