#include "schema/commands/table.hh"

#include <algorithm>

#include <fmt/format.h>

namespace kamervragen::commands {

const Verb* find_verb(const Program& program, std::string_view name) {
  const auto found = std::ranges::find(program.verbs, name, &Verb::name);
  return found == program.verbs.end() ? nullptr : &*found;
}

std::vector<const Option*> options_of(const Program& program, const Verb* verb) {
  std::vector<const Option*> out;
  if (verb != nullptr)
    for (const auto& option : verb->options) out.push_back(&option);
  for (const auto& option : program.options) out.push_back(&option);
  return out;
}

const Option* find_option(const Program& program, const Verb* verb, std::string_view name) {
  for (const auto* option : options_of(program, verb))
    if (option->name == name) return option;
  return nullptr;
}

const Option* find_letter(const Program& program, const Verb* verb, char letter) {
  for (const auto* option : options_of(program, verb))
    if (option->letter == letter) return option;
  return nullptr;
}

}  // namespace kamervragen::commands
