// What a text is read as where it is typed without quotes.
#pragma once

#include <string_view>

namespace kamervragen::query {

/// Whether the text, typed bare, is lexed as this one word; behind `field:` if it is a value.
bool is_bare_word(std::string_view text, bool value);

/// Whether a word of the text is a citation. REQUIRES a text that lexes.
bool has_citation(std::string_view text);

}  // namespace kamervragen::query
