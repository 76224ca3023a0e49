// What can be asked of `kamervragen`, typed. A verb reads only what its rows write (searcher/cli/cli_table.cc).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "schema/commands/settings.hh"

namespace kamervragen::cli {

struct Settings : commands::Common {
  // Of every verb.
  std::vector<program::IndexPlace> index;  ///< empty: the default places
  bool partial = false;
  std::optional<std::string> expect_index;

  // What a query means.
  std::string match = "all";  ///< all or any
  std::optional<std::string> expand;
  std::vector<std::string> select;  ///< FIELD=VALUE
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
