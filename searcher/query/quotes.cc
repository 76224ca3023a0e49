#include "searcher/query/quotes.hh"

#include <algorithm>
#include <array>

#include "schema/text/utf8.hh"

namespace kamervragen::query {
namespace {

constexpr std::array<Quotes, 7> double_pairs = {
    {{U'"', U"\""}, {U'“', U"”“"}, {U'”', U"”"}, {U'„', U"”“"}, {U'‟', U"”"}, {U'«', U"»"}, {U'»', U"«"}}};

}  // namespace

const Quotes* double_quotes(char32_t c) {
  const auto* found = std::ranges::find(double_pairs, c, &Quotes::open);
  return found == double_pairs.end() ? nullptr : found;
}

bool opens_single(char32_t c) { return c == U'‘' || c == U'‚'; }

ClosingQuotes::ClosingQuotes(std::string_view text) : text_(text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::code_point(text, at);
    const bool closes = std::ranges::any_of(
        double_pairs, [&](const Quotes& pair) { return pair.close.find(c.value) != std::u32string_view::npos; });
    if (closes) places_[c.value].push_back(at);
    at += c.size;
  }
}

std::optional<std::size_t> ClosingQuotes::of(std::size_t at) const {
  std::optional<std::size_t> first;
  for (const auto mark : double_quotes(text::code_point(text_, at).value)->close) {
    const auto places = places_.find(mark);
    if (places == places_.end()) continue;
    const auto next = std::ranges::upper_bound(places->second, at);
    if (next != places->second.end()) first = std::min(first.value_or(*next), *next);
  }
  return first;
}

}  // namespace kamervragen::query
