#include "searcher/cli/cli_parse.hh"

namespace kamervragen::cli {

bool Arguments::has(std::string_view option) const { return get(option).has_value(); }

std::optional<std::string> Arguments::get(std::string_view option) const {
  for (auto i = options.rbegin(); i != options.rend(); ++i)
    if (i->option->name == option) return i->given.value;
  return std::nullopt;
}

std::string Arguments::get_or(std::string_view option, std::string_view otherwise) const {
  return get(option).value_or(std::string(otherwise));
}

Words Arguments::all(std::string_view option) const {
  Words out;
  for (const auto& [row, given] : options)
    if (row->name == option) out.push_back(given.value);
  return out;
}

Result<Arguments> parse_arguments(std::span<const std::string> arguments) {
  auto parsed = commands::parse(program(), arguments);
  if (!parsed) return pass(parsed);
  Arguments out{std::move(*parsed), {}};
  if (auto done = commands::settle(out, out.settings); !done) return pass(done);
  return out;
}

Result<std::size_t> parse_number(std::string_view option, std::string_view text) {
  return commands::Value<std::size_t>::parse({}, {std::string(option), std::string(text)});
}

Result<std::optional<std::size_t>> parse_limit(std::string_view option, std::string_view text) {
  auto limit = commands::Value<commands::Limit>::parse({}, {std::string(option), std::string(text)});
  if (!limit) return pass(limit);
  return limit->most;
}

}  // namespace kamervragen::cli
