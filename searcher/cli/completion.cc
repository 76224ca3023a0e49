#include "searcher/cli/completion.hh"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/cli/cli_table.hh"

namespace kamervragen::cli {

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

ValueSource in_query(const layout::Field& field) {
  if (field.kind == layout::Kind::label) return {true, {}};
  if (field.kind == layout::Kind::computed) return {false, text::split(field.buckets, '|')};
  return {};
}

ValueSource in_selection(const layout::Field& field) {
  if (!field.buckets.empty()) return {false, text::split(field.buckets, '|')};
  return {field.facet && field.bucket == nullptr, {}};
}

std::vector<std::string> names_of(const layout::Field& field) {
  std::vector<std::string> out{std::string(field.name)};
  if (field.aliases.empty()) return out;
  for (auto& alias : text::split(field.aliases, ' ')) out.push_back(std::move(alias));
  return out;
}

std::vector<std::string> query_names() {
  std::vector<std::string> out;
  for (const auto& field : layout::fields())
    for (const auto& name : names_of(field)) out.push_back(name + ":");
  return out;
}

std::string quoted(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (const auto& word : words) out.push_back(single_quoted(word));
  return fmt::format("{}", fmt::join(out, " "));
}

std::string spellings(const Option& option, std::optional<std::string_view> verb) {
  const auto one = [&](const std::string& name) { return verb ? fmt::format("\"{} {}\"", *verb, name) : name; };
  auto out = one(fmt::format("--{}", option.name));
  if (option.letter != 0) out += "|" + one(fmt::format("-{}", option.letter));
  return out;
}

}  // namespace kamervragen::cli
