// What two spellings of one value have in common.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen::layout {

/// The words of a value, folded, with single spaces: "Van ’t Veer" and "van 't veer" → "van 't veer"; "De Ruyter – Van
/// den Berg" and "De Ruyter-Van den Berg" → "de ruyter van den berg". Of a value without any word, the value itself.
/// It is what queries compare (a label with `=`), and what the index stores of values that are names in print.
std::string label_key(std::string_view value);

/// Whether the words of the one stand in the other, in order and next to each other; both are keys.
bool has_words(std::string_view key, std::string_view words);
/// The same, where the last of the words may go on.
bool has_words_that_begin(std::string_view key, std::string_view words);

}  // namespace kamervragen::layout
