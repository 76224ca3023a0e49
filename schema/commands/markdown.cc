// The README's tables of verbs and options.
#include <fmt/format.h>

#include "schema/commands/help.hh"

namespace kamervragen::commands {
namespace {

std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string code(std::string_view text) { return fmt::format("`{}`", cell(text)); }

std::string option_table(std::string_view title, std::span<const Option> options) {
  std::string out = fmt::format("\n| {} | |\n|---|---|\n", title);
  for (const auto& option : options) {
    const auto letter = option.letter != 0 ? fmt::format("`-{}`, ", option.letter) : std::string();
    out += fmt::format("| {}{} | {} |\n", letter, code(spelled(option)), cell(full_description(option)));
  }
  return out;
}

}  // namespace

std::string markdown_tables(const Program& program) {
  std::string out = "| verb | |\n|---|---|\n";
  for (const auto& verb : program.verbs)
    out += fmt::format("| {} | {} |\n",
                       code(verb.usage.empty() ? std::string(verb.name) : fmt::format("{} {}", verb.name, verb.usage)),
                       cell(verb.summary));
  out += option_table("every verb", program.options);
  for (const auto& verb : program.verbs)
    if (!verb.options.empty()) out += option_table(code(verb.name), verb.options);
  return out;
}

}  // namespace kamervragen::commands
