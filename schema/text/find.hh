// Whether and where a text holds a part. What ends in `_ci` looks away from ASCII case; its part is in lower case.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace kamervragen::text {

bool contains(std::string_view text, std::string_view part);
bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts);
bool contains_ci(std::string_view text, std::string_view lower_part);

/// Where `lower_part` stands from `from` on; npos where it does not.
std::size_t find_ci(std::string_view text, std::string_view lower_part, std::size_t from = 0);

/// Whether a whole word stands at the front, ASCII case aside: "van" in "Van de", not in "vandaag".
bool starts_with_word(std::string_view text, std::string_view lower_word);

}  // namespace kamervragen::text
