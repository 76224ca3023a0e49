// The command line of `kamervragen`, understood.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "schema/commands/parse.hh"
#include "searcher/cli/cli_table.hh"
#include "searcher/cli/settings.hh"

namespace kamervragen::cli {

/// What was given, and the settings that it makes.
struct Arguments : commands::Parsed {
  Settings settings;

  bool has(std::string_view option) const;
  /// The last value given; nothing where the option is not.
  std::optional<std::string> get(std::string_view option) const;
  std::string get_or(std::string_view option, std::string_view otherwise) const;
  Words all(std::string_view option) const;
};

/// Reads what stands behind the program's name. Errors (Exit::usage): those of commands::parse and commands::settle.
Result<Arguments> parse_arguments(std::span<const std::string> arguments);

/// "12", "all" (nothing); the option as typed, for the message. Error: bad-number.
Result<std::optional<std::size_t>> parse_limit(std::string_view option, std::string_view text);
/// Error: bad-number.
Result<std::size_t> parse_number(std::string_view option, std::string_view text);

}  // namespace kamervragen::cli
