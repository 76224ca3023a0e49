// Where the texts come from, and on what terms: what every export says.
#pragma once

#include <string_view>

namespace kamervragen::layout {

inline constexpr std::string_view attribution =
    "officiële publicaties of the Staten-Generaal, https://www.officielebekendmakingen.nl";
inline constexpr std::string_view attribution_address = "https://www.officielebekendmakingen.nl";
inline constexpr std::string_view licence = "no copyright: article 11 and 15b Auteurswet";

}  // namespace kamervragen::layout
