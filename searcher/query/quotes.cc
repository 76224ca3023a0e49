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

std::optional<std::size_t> closing_quote(std::string_view text, std::size_t at) {
  const auto open = text::code_point(text, at);
  const auto close = double_quotes(open.value)->close;
  for (std::size_t i = at + open.size; i < text.size();) {
    const auto c = text::code_point(text, i);
    if (close.find(c.value) != std::u32string_view::npos) return i;
    i += c.size;
  }
  return std::nullopt;
}

}  // namespace kamervragen::query
