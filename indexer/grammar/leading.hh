// What a text of Dutch officialese begins with.
#pragma once

#include <string_view>

namespace kamervragen::grammar {

/// Whether a web address stands at the front.
bool starts_with_address(std::string_view text);

/// Takes `lower_word` off the front, with the space behind it; false where the text does not begin with it.
bool take_word(std::string_view& text, std::string_view lower_word);
/// Takes "beiden", "allen" and their like off the front: what follows is said of all who stand before it.
bool take_all_of_them(std::string_view& text);

}  // namespace kamervragen::grammar
