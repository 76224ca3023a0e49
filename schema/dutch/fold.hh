// Characters of a text: normalised for storing, folded for comparing.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen::dutch {

/// NFC, soft hyphens and control characters out, NBSP and other spaces to a plain space (line ends stay).
/// Invalid UTF-8 becomes U+FFFD. Texts in the records are normalised, so that offsets into them hold.
std::string normalise(std::string_view text);

/// Lower case without accents, as words are compared: "Yeşilgöz" → "yesilgoz", "Ĳssel" → "ijssel".
/// Punctuation stays.
std::string fold(std::string_view text);

}  // namespace kamervragen::dutch
