// Laying text out in columns of a terminal. Escape sequences (ESC [ … m) take none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::text {

/// A width in which no line is broken.
inline constexpr std::size_t unbroken = 1'000'000'000;

/// How many columns a terminal shows a text in.
std::size_t columns(std::string_view text);

/// The text with spaces behind (or, to the right, before) it, up to that many columns; a longer one as it is.
std::string pad(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

/// The text, or its beginning and "…", in at most that many columns (at least one). Takes text without escapes.
std::string shorten(std::string_view text, std::size_t width);

/// Lines of at most that many columns, broken at spaces; a longer word (a web address) has a line of its own, whole.
/// Line ends in the text stay; an empty text is one empty line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text wrapped, with `first` before its first line and as many spaces before the others. Ends in a line end.
std::string paragraph(std::string_view text, std::size_t width, std::string_view first);

/// With a space for each line end.
std::string on_one_line(std::string_view text);

}  // namespace kamervragen::text
