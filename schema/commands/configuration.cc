#include "schema/commands/configuration.hh"

#include "schema/text/split.hh"

namespace kamervragen::commands {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r";
  const auto first = text.find_first_not_of(white);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white) - first + 1);
}

bool is_quote(char c) { return c == '"' || c == '\''; }

/// Without its quotes, or without the remark behind it.
std::string unquoted(std::string_view value) {
  if (!value.empty() && is_quote(value.front()))
    if (const auto end = value.find(value.front(), 1); end != std::string_view::npos)
      return std::string(value.substr(1, end - 1));
  return std::string(trimmed(value.substr(0, value.find(" #"))));
}

}  // namespace

Result<std::vector<ConfiguredValue>> read_configuration(std::string_view text) {
  std::vector<ConfiguredValue> out;
  std::string section;
  std::size_t number = 0;
  for (const auto& whole : text::split(text, '\n')) {
    ++number;
    const auto line = trimmed(whole);
    if (line.empty() || line.front() == '#' || line.front() == ';') continue;
    if (line.front() == '[' && line.back() == ']') {
      section = trimmed(line.substr(1, line.size() - 2));
      continue;
    }
    const auto equals = line.find('=');
    const auto name = trimmed(line.substr(0, equals));
    if (equals == std::string_view::npos || name.empty()) {
      return fail(Code::bad_configuration, {{"line", line}}, number);
    }
    out.push_back({section, std::string(name), unquoted(trimmed(line.substr(equals + 1))), number});
  }
  return out;
}

}  // namespace kamervragen::commands
