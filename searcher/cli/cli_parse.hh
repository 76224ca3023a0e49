// The command line of `kamervragen`, understood.
#pragma once

#include <span>
#include <string>

#include "schema/commands/parse.hh"
#include "searcher/cli/cli_table.hh"
#include "searcher/cli/settings.hh"

namespace kamervragen::cli {

/// What was given, and the settings that it makes.
struct Arguments : commands::Parsed {
  Settings settings;
};

/// Reads what stands behind the program's name. Errors (Exit::usage): those of commands::parse and commands::settle.
Result<Arguments> parse_arguments(std::span<const std::string> arguments);

}  // namespace kamervragen::cli
