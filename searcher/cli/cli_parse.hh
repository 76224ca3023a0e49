// From the command line to a verb, its options and its words.
//
// The words of a query are the user's own: "[a,b]", "count" and an empty word reach the query as typed, and `--` ends
// the options. An argument library would give such words a meaning, so the table is walked here.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/cli/cli_table.hh"

namespace kamervragen::cli {

/// A command line, understood.
struct Arguments {
  const Verb* verb = nullptr;  ///< null where none is named
  std::vector<std::pair<const Option*, std::string>> options;
  Words words;

  bool has(std::string_view option) const;
  /// The last value given; nothing where the option is not.
  std::optional<std::string> get(std::string_view option) const;
  std::string get_or(std::string_view option, std::string_view otherwise) const;
  Words all(std::string_view option) const;
};

/// Reads what stands behind the program's name. Common options may stand before the verb, every option of the verb
/// before, between and behind its words. The words of a verb that another program does are handed on untouched.
/// Errors (Exit::usage): unknown-verb, unknown-option, missing-value, unexpected-value, unknown-value.
Result<Arguments> parse_arguments(std::span<const std::string> arguments);

/// "12", "all" (nothing); the option as typed, for the message. Error: bad-number.
Result<std::optional<std::size_t>> parse_limit(std::string_view option, std::string_view text);
/// Error: bad-number.
Result<std::size_t> parse_number(std::string_view option, std::string_view text);

}  // namespace kamervragen::cli
