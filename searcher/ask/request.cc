#include "searcher/ask/request.hh"

#include <algorithm>
#include <array>

#include "schema/text/split.hh"

namespace kamervragen::ask {
namespace {

/// What words may stand for, by name.
struct Expansion {
  std::string_view name;
  bool index::Expansions::*on;
};
constexpr std::array expansions = {Expansion{"compounds", &index::Expansions::compounds},
                                   Expansion{"abbreviations", &index::Expansions::abbreviations}};

}  // namespace

Result<finder::Selection> parse_selection(std::string_view text, std::string_view called) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0 || equals + 1 == text.size())
    return fail(Code::bad_selection, {{"option", called}, {"text", text}});
  const bool left_out = equals > 1 && text[equals - 1] == '!';
  return finder::Selection{std::string(text.substr(0, equals - (left_out ? 1 : 0))),
                           std::string(text.substr(equals + 1)), left_out};
}

Result<index::Expansions> parse_expansions(std::string_view text, std::string_view called) {
  index::Expansions out{.compounds = false, .abbreviations = false};
  if (text == "none") return out;
  for (const auto& name : text::split(text, ',')) {
    const auto* one = std::ranges::find(expansions, name, &Expansion::name);
    if (one == expansions.end()) return fail(Code::bad_expansion, {{"option", called}, {"text", name}});
    out.*one->on = true;
  }
  return out;
}

std::vector<std::string> facet_names(const layout::FieldTable& table) {
  std::vector<std::string> names;
  for (const auto& field : table)
    if (field.facet) names.emplace_back(field.name);
  return names;
}

}  // namespace kamervragen::ask
