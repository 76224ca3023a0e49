// What a piece of a query text says, as text: names of fields, wildcards, tidy spelling.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kamervragen::query {

/// Whether a place is the end of the text or white space.
bool is_break(std::string_view text, std::size_t at);
/// Behind the punctuation that may stand behind a closing quote or bracket: “toeslag”?
std::size_t skip_punctuation(std::string_view text, std::size_t at);

/// How many bytes of a bare word are a field's name; npos where it names none.
std::size_t field_name_size(std::string_view word);

/// Normalised, with single spaces and without plain double quotes.
std::string tidy(std::string_view text);

/// Whether a hyphen before a word belongs to the word, where this one stands before it: "melkvee en -productie".
bool hyphen_is_text_behind(std::string_view word);

/// Where a * stands that is not part of a name (NOC*NSF) or the mark of a footnote ('klus’*).
std::size_t wildcard_in(std::string_view raw);
/// Tidy, each wildcard a space; the text itself where nothing would be left.
std::string without_wildcards(std::string_view raw);
/// Whether a letter or digit is in it.
bool has_letter_or_digit(std::string_view text);

}  // namespace kamervragen::query
