#include "indexer/grammar/leading.hh"

#include <algorithm>
#include <array>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::grammar {

bool starts_with_address(std::string_view text) {
  static constexpr std::array<std::string_view, 3> begins = {"http", "https", "www"};
  return std::ranges::any_of(begins, [&](auto word) { return text::starts_with_word(text, word); });
}

bool take_word(std::string_view& text, std::string_view lower_word) {
  const auto start = text::trim(text);
  if (!text::starts_with_word(start, lower_word)) return false;
  text = text::trim(start.substr(lower_word.size()));
  return true;
}

bool take_all_of_them(std::string_view& text) {
  static constexpr std::array<std::string_view, 5> words = {"beiden", "beide", "allen", "alle", "allebei"};
  return std::ranges::any_of(words, [&](auto word) { return take_word(text, word); });
}

}  // namespace kamervragen::grammar
