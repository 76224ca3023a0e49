// Code points of a query: what is white space, and how wide a terminal shows it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kamervragen::text {

struct CodePoint {
  char32_t value;
  std::size_t size;  ///< in bytes, at least 1
};

/// The code point at a byte offset inside the text; U+FFFD, one byte, where there is none.
CodePoint code_point(std::string_view text, std::size_t at);
/// The one that ends at a byte offset, which is not the beginning of the text.
CodePoint code_point_before(std::string_view text, std::size_t at);
/// Whether a byte of UTF-8 goes on with a character that began before it.
constexpr bool is_inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }
/// The first byte that is not UTF-8.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);
/// Marks, embeddings, overrides and isolates of the direction of writing: nothing to see, but what stands around them
/// is shown in another order. No Dutch text needs one; copying from a page or a chat brings them along.
bool is_direction(char32_t);
/// White space of any kind, control characters, and what changes the direction of writing.
bool is_blank(char32_t);
/// What is_blank has beside white space, and beside the mark of byte order that a file begins with.
bool is_unseen(char32_t);
/// 0 (combining), 1, or 2 (East Asian wide, emoji).
int display_columns(char32_t);

}  // namespace kamervragen::text
