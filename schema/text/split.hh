// Texts cut into pieces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::text {

/// The parts of "a|b|c": always one more than there are separators, so that of an empty text there is one, empty.
std::vector<std::string> split(std::string_view text, char separator);

/// The same as views. REQUIRES: the text outlives them.
std::vector<std::string_view> split_views(std::string_view text, char separator);

/// The lines of a text as views, without their ends; of an empty text none, and none behind a last line end.
/// REQUIRES: the text outlives them.
std::vector<std::string_view> lines(std::string_view text);

}  // namespace kamervragen::text
