#include "indexer/grammar/ministry_list.hh"

#include <algorithm>
#include <array>

#include "indexer/grammar/leading.hh"
#include "indexer/grammar/ministries.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::grammar {
namespace {

/// Splits "Justitie en Financiën" into known names; the text itself where that does not come out.
void split_known(std::string_view text, std::vector<std::string>& out) {
  constexpr std::size_t longest_list = 300;
  if (text.size() <= longest_list && !known_ministry(text)) {
    for (auto at = text.size(); at-- > 0;) {
      std::size_t tie = 0;
      if (text.substr(at).starts_with(", ")) tie = 2;
      if (text.substr(at).starts_with(" en ")) tie = 4;
      if (text.substr(at).starts_with(", en ")) tie = 5;
      if (tie == 0 || !known_ministry(text.substr(0, at))) continue;
      std::vector<std::string> rest;
      split_known(text.substr(at + tie), rest);
      if (!std::ranges::all_of(rest, [](const auto& m) { return known_ministry(m); })) continue;
      out.emplace_back(text::trim(text.substr(0, at)));
      out.insert(out.end(), rest.begin(), rest.end());
      return;
    }
  }
  out.emplace_back(text::trim(text));
}

/// Where one ministry ends and the next begins, with the next one's preposition.
struct MinistryTie {
  std::string_view words, voorzetsel;
};
constexpr std::array ministry_ties = {MinistryTie{" en van ", "van"},     MinistryTie{" en voor ", "voor"},
                                      MinistryTie{", van ", "van"},       MinistryTie{", voor ", "voor"},
                                      MinistryTie{" en die van ", "van"}, MinistryTie{", en van ", "van"},
                                      MinistryTie{", en voor ", "voor"}};

}  // namespace

std::string_view take_preposition(std::string_view& text) {
  for (const std::string_view word : {"van", "voor"})
    if (take_word(text, word)) return word;
  return {};
}

std::vector<Ministry> ministries_in(std::string_view text, bool plural) {
  std::vector<Ministry> out;
  text = text::trim(text, ",;.");
  auto voorzetsel = take_preposition(text);
  while (!text.empty()) {
    auto cut = std::string_view::npos;
    MinistryTie tie{};
    for (const auto& one : ministry_ties) {
      const auto at = text::find_ci(text, one.words);
      if (at < cut) {
        cut = at;
        tie = one;
      }
    }
    auto part = text::trim(text.substr(0, cut), ",;.");
    for (const std::string_view article : {"het ministerie van", "de"}) take_word(part, article);
    std::vector<std::string> names;
    if (plural) {
      split_known(part, names);
    } else {
      names.emplace_back(part);
    }
    for (auto& name : names)
      if (!name.empty()) out.push_back({std::move(name), std::string(voorzetsel)});
    text = cut == std::string_view::npos ? std::string_view{} : text::trim(text.substr(cut + tie.words.size()));
    voorzetsel = tie.voorzetsel;
  }
  return out;
}

}  // namespace kamervragen::grammar
