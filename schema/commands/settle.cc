// Where the values of settings come from, the nearer over the farther.
#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/commands/common.hh"
#include "schema/commands/configuration.hh"
#include "schema/commands/parse.hh"
#include "schema/program/files.hh"
#include "schema/text/nearest.hh"

namespace kamervragen::commands {
namespace {

std::string environment(std::string_view name) {
  if (name.empty()) return {};
  const char* value = std::getenv(std::string(name).c_str());
  return value == nullptr ? "" : value;
}

/// The file of options that the command line, else the environment, names; empty where none does.
std::string configuration_file(const Parsed& parsed) {
  if (parsed.program->configuration.empty()) return {};
  const auto* option = find_option(*parsed.program, parsed.verb, parsed.program->configuration);
  for (auto i = parsed.options.rbegin(); i != parsed.options.rend(); ++i)
    if (i->option == option) return i->given.value;
  return environment(option->variable);
}

/// What is asked on a command line alone may not: help and the version, which end a run before it begins, and the file.
bool may_be_configured(const Program& program, const Option& option) {
  return option.name != help_option.name && option.name != version_option.name && option.name != program.configuration;
}

/// Writes what a line says, where it is for this verb. What is for another must be known as well: a mistyped name must
/// not become a default.
Result<void> apply_line(const Parsed& parsed, const ConfiguredValue& line, Common& settings) {
  const auto* verb = find_verb(*parsed.program, line.section);
  Words verbs;
  for (const auto& other : parsed.program->verbs) verbs.emplace_back(other.name);
  if (verb == nullptr) {
    const auto known = fmt::format("[{}]", fmt::join(verbs, "], ["));
    if (line.section.empty()) return fail(Code::setting_without_section, {{"name", line.name}, {"known", known}});
    return fail(Code::unknown_section,
                {{"section", line.section}, {"near", text::nearest(line.section, verbs)}, {"known", known}});
  }
  const auto* option = find_option(*parsed.program, verb, line.name);
  if (option == nullptr || !may_be_configured(*parsed.program, *option)) {
    Words names;
    for (const auto* other : options_of(*parsed.program, verb))
      if (may_be_configured(*parsed.program, *other)) names.emplace_back(other->name);
    return fail(Code::unknown_option, {{"option", line.name},
                                       {"near", text::nearest(line.name, names)},
                                       {"help", help_command(*parsed.program, verb)}});
  }
  if (verb != parsed.verb) return {};
  return apply(*option, {line.name, line.value}, settings);
}

Result<void> apply_file(const Parsed& parsed, const std::string& file, Common& settings) {
  const auto text = program::read_file(file);
  if (!text)
    return tl::make_unexpected(Error(Code::configuration_unreadable,
                                     {{"option", fmt::format("--{}", parsed.program->configuration)}}, {}, file));
  const auto lines = read_configuration(*text);
  const auto placed = [&](Error error, std::size_t line) {
    error.place = file;
    error.position = line;
    return tl::make_unexpected(std::move(error));
  };
  if (!lines) return placed(lines.error(), lines.error().position.value_or(1));
  for (const auto& line : *lines)
    if (auto done = apply_line(parsed, line, settings); !done) return placed(done.error(), line.line);
  return {};
}

/// What the verb cannot do without is there, and no more than it takes.
Result<void> complete(const Parsed& parsed) {
  if (parsed.verb == nullptr || parsed.verb->program != nullptr) return {};
  const auto& verb = *parsed.verb;
  const auto help = help_command(*parsed.program, &verb);
  for (const auto& option : verb.options)
    if (option.required && std::ranges::find(parsed.options, &option, &GivenOption::option) == parsed.options.end())
      return fail(Code::missing_option, {{"subject", verb.name},
                                         {"option", "--" + std::string(option.name)},
                                         {"value", option.value},
                                         {"help", help}});
  if (parsed.words.size() < verb.least)
    return fail(Code::missing_word, {{"subject", verb.name}, {"words", verb.usage}, {"help", help}});
  if (parsed.words.size() > verb.most)
    return fail(Code::unexpected_word, {{"subject", verb.name}, {"text", parsed.words[verb.most]}, {"help", help}});
  return {};
}

Result<void> apply_all(const std::vector<GivenOption>& options, Common& settings) {
  for (const auto& [option, given] : options)
    if (auto done = apply(*option, given, settings); !done) return done;
  return {};
}

}  // namespace

Result<void> apply(const Option& option, const Given& given, Common& settings) {
  if (option.choices != nullptr) {
    const auto known = option.choices();
    const auto meant = option.meant != nullptr ? option.meant(given.value) : std::string_view{};
    if (!meant.empty()) return option.set.apply(settings, option, {given.name, std::string(meant)});
    if (!option.judged && std::ranges::find(known, given.value) == known.end())
      return fail(Code::unknown_choice, {{"option", given.name},
                                         {"text", given.value},
                                         {"near", text::nearest(given.value, known)},
                                         {"known", fmt::format("{}", fmt::join(known, ", "))}});
  }
  return option.set.apply(settings, option, given);
}

Result<void> settle(const Parsed& parsed, Common& settings) {
  // Help is given whatever else is wrong.
  if (std::ranges::any_of(parsed.options, [](const GivenOption& one) {
        return one.option->name == help_option.name || one.option->name == version_option.name;
      }))
    return apply_all(parsed.options, settings);
  for (const auto* option : options_of(*parsed.program, parsed.verb)) {
    if (!option->otherwise.empty())
      if (auto done = apply(*option, {std::string(option->name), std::string(option->otherwise)}, settings); !done)
        return done;
    if (const auto value = environment(option->variable); !value.empty())
      if (auto done = apply(*option, {std::string(option->variable), value}, settings); !done) return done;
  }
  if (const auto file = configuration_file(parsed); !file.empty())
    if (auto done = apply_file(parsed, file, settings); !done) return done;
  if (auto done = apply_all(parsed.options, settings); !done) return done;
  return complete(parsed);
}

}  // namespace kamervragen::commands
