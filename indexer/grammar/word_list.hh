// Lists of words as the grammars write them down: one text, the words parted by single spaces.
#pragma once

#include <string_view>

namespace kamervragen::grammar {

/// Whether a word stands in such a list.
constexpr bool among(std::string_view words, std::string_view word) {
  for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

}  // namespace kamervragen::grammar
