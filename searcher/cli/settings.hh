// What can be asked of `kamervragen`, typed. A verb reads only what its rows write (searcher/cli/cli_table.cc).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "schema/commands/settings.hh"
#include "searcher/ask/request.hh"

// Types of this program among the settings, and how they are read.
namespace kamervragen::commands {

/// "status=beantwoord". Error: bad-selection.
template <>
struct Value<ask::Selection> {
  static Result<ask::Selection> parse(const Option&, const Given& given) { return ask::parse_selection(given.value); }
};
/// "compounds,abbreviations", "none". Error: bad-expansion.
template <>
struct Value<index::Expansions> {
  static Result<index::Expansions> parse(const Option&, const Given& given) {
    return ask::parse_expansions(given.value);
  }
};

}  // namespace kamervragen::commands

namespace kamervragen::cli {

struct Settings : commands::Common {
  // Of every verb.
  std::vector<program::IndexPlace> index;  ///< empty: the default places
  bool partial = false;
  std::optional<std::string> expect_index;

  // What a query means.
  std::string match = "all";  ///< all or any
  std::optional<index::Expansions> expand;
  std::vector<ask::Selection> select;
  std::optional<Date> reference_date;

  // What is shown of it.
  std::optional<commands::Limit> limit, top;  ///< absent: what the format gives without
  std::size_t offset = 0;
  std::optional<std::size_t> snippets;
  std::string sort;  ///< empty: relevance; facets: the order of each
  commands::Names facets;
  bool relax = false, explain = false, bom = false, batch = false;

  // info
  std::optional<std::chrono::seconds> check_freshness;
};

}  // namespace kamervragen::cli
