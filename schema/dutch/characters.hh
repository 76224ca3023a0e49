// One character at a time: what the word break asks of Unicode.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kamervragen::dutch {

/// What a code point is for the word break. Combining marks are letters, every apostrophe is one.
enum class CharClass : unsigned char { other, letter, digit, apostrophe };

/// Reads the code point at `i` and moves `i` behind it; U+FFFD for what is not UTF-8.
std::int32_t next_code_point(std::string_view text, std::size_t& i);

CharClass classify(std::int32_t code_point);
/// As `classify`, of one ASCII character, without a call: nearly all Dutch is.
constexpr CharClass classify_ascii(char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharClass::letter;
  if (c >= '0' && c <= '9') return CharClass::digit;
  return c == '\'' ? CharClass::apostrophe : CharClass::other;
}
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Appends what `fold` makes of one code point; nothing for a combining mark.
void append_folded(std::string& out, std::int32_t code_point);

}  // namespace kamervragen::dutch
