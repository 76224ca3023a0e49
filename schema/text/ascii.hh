// Letters, digits and white space of ASCII: what markup, identifiers and the words that the grammars look for are made
// of. What a language takes for a letter is in schema/dutch.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen::text {

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
/// Part of a word: letters, digits and every byte of a character outside ASCII.
constexpr bool is_word(char c) { return is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }
/// Of an empty text, false.
constexpr bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char ascii_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
std::string ascii_lower(std::string_view text);
std::string ascii_upper(std::string_view text);

/// Without white space at both ends.
std::string_view trim(std::string_view text);
/// Without white space and the given punctuation at both ends.
std::string_view trim(std::string_view text, std::string_view also);
/// Every run of white space as one space, none at the ends.
std::string collapse(std::string_view text);

}  // namespace kamervragen::text
