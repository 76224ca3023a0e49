// Whether and where a text holds a part. What ends in `_ci` looks away from ASCII case; its part is in lower case.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace kamervragen::text {

bool contains(std::string_view text, std::string_view part);
bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts);
bool contains_ci(std::string_view text, std::string_view lower_part);

/// Where `lower_part` stands from `from` on; npos where it does not.
std::size_t find_ci(std::string_view text, std::string_view lower_part, std::size_t from = 0);

/// Whether it is one of a few.
template <std::size_t N>
bool among(const std::array<std::string_view, N>& few, std::string_view text) {
  return std::ranges::find(few, text) != few.end();
}

bool starts_with_ci(std::string_view text, std::string_view lower_part);
/// Whether a whole word stands at the front, ASCII case aside: "van" in "Van de", not in "vandaag".
bool starts_with_word(std::string_view text, std::string_view lower_word);

}  // namespace kamervragen::text
