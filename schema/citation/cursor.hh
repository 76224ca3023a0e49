// A place in a text, for grammars that try one thing after another.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::citation {

/// Reads on from one place of a plain text; all its steps leave the place alone when what they look for is not there.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  bool done() const { return at >= text.size(); }
  char peek(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
  std::string_view rest() const { return text.substr(std::min(at, text.size())); }

  bool take(std::string_view what) {
    if (!rest().starts_with(what)) return false;
    at += what.size();
    return true;
  }
  void spaces() {
    while (text::is_space(peek())) ++at;
  }
  void spaces_and(std::string_view marks) {
    while (!done() && (text::is_space(peek()) || marks.find(peek()) != std::string_view::npos)) ++at;
  }
  /// Between `least` and `most` digits that no other follows.
  std::string digits(std::size_t least, std::size_t most) {
    std::size_t n = 0;
    while (text::is_digit(peek(n))) ++n;
    if (n < least || n > most) return {};
    std::string out(text.substr(at, n));
    at += n;
    return out;
  }
  bool word(std::string_view lower_word) {
    if (!text::starts_with_word(rest(), lower_word)) return false;
    at += lower_word.size();
    return true;
  }
};

inline std::string without_zeros(std::string number) {
  number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

}  // namespace kamervragen::citation
