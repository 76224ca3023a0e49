// Texts cut into pieces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::text {

/// The parts of "a|b|c": always one more than there are separators, so that of an empty text there is one, empty.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace kamervragen::text
