// Small things that all readers of Dutch running text need. ASCII only: the words that the grammars look for are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kamervragen::grammar {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
/// Part of a word: letters, digits and every byte of a character outside ASCII.
inline bool is_word(char c) { return is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string ascii_lower(std::string_view text);
/// Without white space at both ends.
std::string_view trim(std::string_view text);
/// Without white space and the given punctuation at both ends.
std::string_view trim(std::string_view text, std::string_view also);
/// Every run of white space as one space, none at the ends.
std::string collapse(std::string_view text);

/// ASCII case aside.
bool starts_with_word(std::string_view text, std::string_view lower_word);
/// Whether a web address stands at the front.
bool starts_with_address(std::string_view text);
bool contains_ci(std::string_view text, std::string_view lower_part);
/// Where `lower_part` stands from `from` on, ASCII case aside; npos where it does not.
std::size_t find_ci(std::string_view text, std::string_view lower_part, std::size_t from = 0);

/// Takes `lower_word` off the front, with the space behind it; false where the text does not begin with it.
bool take_word(std::string_view& text, std::string_view lower_word);
/// Takes "beiden", "allen" and their like off the front: what follows is said of all who stand before it.
bool take_all_of_them(std::string_view& text);

}  // namespace kamervragen::grammar
