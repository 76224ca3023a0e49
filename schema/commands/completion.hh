// Completion scripts of a program and of those beside it, made from the tables of verbs, options and fields; the values
// of facets are asked for when needed.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "schema/commands/table.hh"

namespace kamervragen::commands {

struct Shell {
  std::string_view name;
  std::string (*script)(const Program&);
};
/// bash, zsh and fish. A script serves the program and, called by their own names, those that its verbs stand for.
std::span<const Shell> shells();

}  // namespace kamervragen::commands
