#include "schema/text/find.hh"

#include <algorithm>

#include "schema/text/ascii.hh"

namespace kamervragen::text {
namespace {

bool begins_ci(std::string_view text, std::string_view lower_part) {
  return text.size() >= lower_part.size() && std::equal(lower_part.begin(), lower_part.end(), text.begin(),
                                                        [](char a, char b) { return a == ascii_lower(b); });
}

}  // namespace

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(parts, [text](auto part) { return contains(text, part); });
}

bool contains_ci(std::string_view text, std::string_view lower_part) {
  return find_ci(text, lower_part) != std::string_view::npos;
}

std::size_t find_ci(std::string_view text, std::string_view lower_part, std::size_t from) {
  for (; from + lower_part.size() <= text.size(); ++from)
    if (begins_ci(text.substr(from), lower_part)) return from;
  return std::string_view::npos;
}

bool starts_with_word(std::string_view text, std::string_view lower_word) {
  return begins_ci(text, lower_word) && (text.size() == lower_word.size() || !is_word(text[lower_word.size()]));
}

}  // namespace kamervragen::text
