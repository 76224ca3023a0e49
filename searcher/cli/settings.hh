// What can be asked of `kamervragen`, typed. A verb reads only what its rows write (searcher/cli/cli_table.cc).
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "schema/commands/settings.hh"
#include "searcher/ask/request.hh"

namespace kamervragen::cli {

/// Columns of text.
struct Width {
  std::size_t columns = 0;
};

}  // namespace kamervragen::cli

// Types of this program among the settings, and how they are read.
namespace kamervragen::commands {

/// "status=beantwoord". Error: bad-selection.
template <>
struct Value<finder::Selection> {
  static Result<finder::Selection> parse(const Option&, const Given& given) {
    return ask::parse_selection(given.value, given.name);
  }
};
/// "compounds,abbreviations", "none". Error: bad-expansion.
template <>
struct Value<index::Expansions> {
  static Result<index::Expansions> parse(const Option&, const Given& given) {
    return ask::parse_expansions(given.value, given.name);
  }
};

template <>
struct Value<ask::Limit> {
  static Result<ask::Limit> parse(const Option& option, const Given& given) {
    const auto limit = Value<Limit>::parse(option, given);
    if (!limit) return pass(limit);
    return ask::Limit{limit->most};
  }
};

/// "100"; of "none" every line is as long as it is.
template <>
struct Value<cli::Width> {
  static Result<cli::Width> parse(const Option&, const Given&);
};

}  // namespace kamervragen::commands

namespace kamervragen::cli {

struct Settings : commands::Common {
  std::vector<program::IndexPlace> index;  ///< empty: the default places
  bool partial = false;
  ask::Request request;  ///< its kind and its words are the verb's to say
  bool bom = false, batch = false, plot = false, chain = false;
  std::chrono::seconds max_time{60};  ///< of a query
  std::optional<std::filesystem::path> dictionary;
  std::optional<std::filesystem::path> text;  ///< what is read as the query; "-" is standard input
  std::optional<std::chrono::seconds> check_freshness;
  std::optional<Width> width;  ///< absent: the terminal's
};

}  // namespace kamervragen::cli
