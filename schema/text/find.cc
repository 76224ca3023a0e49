#include "schema/text/find.hh"

#include <algorithm>

#include "schema/text/ascii.hh"

namespace kamervragen::text {
bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(parts, [text](auto part) { return contains(text, part); });
}

bool starts_with_ci(std::string_view text, std::string_view lower_part) {
  return text.size() >= lower_part.size() && std::equal(lower_part.begin(), lower_part.end(), text.begin(),
                                                        [](char a, char b) { return a == ascii_lower(b); });
}

bool contains_ci(std::string_view text, std::string_view lower_part) {
  return find_ci(text, lower_part) != std::string_view::npos;
}

std::size_t find_ci(std::string_view text, std::string_view lower_part, std::size_t from) {
  if (lower_part.empty()) return from <= text.size() ? from : std::string_view::npos;
  for (; from + lower_part.size() <= text.size(); ++from)
    if (ascii_lower(text[from]) == lower_part[0] && starts_with_ci(text.substr(from), lower_part)) return from;
  return std::string_view::npos;
}

bool starts_with_word(std::string_view text, std::string_view lower_word) {
  return starts_with_ci(text, lower_word) && (text.size() == lower_word.size() || !is_word(text[lower_word.size()]));
}

}  // namespace kamervragen::text
