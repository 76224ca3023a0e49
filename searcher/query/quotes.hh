// Quotation marks, as Dutch and German word processors and keyboards set them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kamervragen::query {

struct Quotes {
  char32_t open;
  std::u32string_view close;  ///< any of these ends what it opens
};

/// The pair that a double quotation mark opens; null for other characters.
const Quotes* double_quotes(char32_t);

/// Whether a single quotation mark opens what a ’ closes.
bool opens_single(char32_t);

/// Where the mark stands that closes the one at `at`, which double_quotes knows; nothing where none does.
std::optional<std::size_t> closing_quote(std::string_view text, std::size_t at);

}  // namespace kamervragen::query
