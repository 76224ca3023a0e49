// What the words of a page say of its notes: "X Noot 1" in front of one, "1" or "[1]" where one is referred to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/tree/tree.hh"

namespace kamervragen::forms {

/// The bytes of "X Noot" or "XNoot" at the front, the sign and the name of the button that closes a note; 0 where
/// there is none. The X is a sign of its own, so that no text begins so.
std::size_t note_heading(std::string_view text);
/// How many of them stand in a text.
std::size_t count_note_headings(std::string_view text);

/// The number of a reference that stands alone: "1", "[1]", "(1)", "1)".
std::optional<int> note_sign(std::string_view text);

/// The number in front of a note's text, as written: "1 De Vlieger", "[1] vlieger.example"; empty where there is none.
/// "2 april 2010" begins with a day.
std::string_view leading_note_number(std::string_view text);

/// Whether only what stands between two references stands there: white space, commas, brackets.
bool between_signs(std::string_view text);

/// The first words of an element, at most some `bytes` of them, without writing down the rest.
std::string front_of(const tree::Node&, std::size_t bytes);

}  // namespace kamervragen::forms
