// Making the elements of op-xsd. The readers of the other forms write a text down in that vocabulary, and opxsd.cc
// reads it: what a form says differs, what a part of a record means does not.
#pragma once

#include <string_view>

#include "corpus/tree/tree.hh"

namespace kamervragen::markup {

/// A block that belongs to no part, wherever it stands: its text ends in overig.
inline constexpr std::string_view loose_text = "structuurtekst";

tree::Node make(std::string_view name, std::size_t line = 0);
/// An element with a text.
tree::Node make(std::string_view name, std::string_view text, std::size_t line);
/// Adds a run of text at the end.
void add_text(tree::Node& to, std::string_view text);

/// Whether anything stands in it: words, or a note.
bool holds_text(const tree::Node&);
/// Whether any element below it has the name.
bool holds_element(const tree::Node&, std::string_view name);

/// Takes the first `bytes` of the element's flat_text off its text, white space not counted; what has become empty in
/// front goes with it.
void cut_front(tree::Node&, std::string_view text);

}  // namespace kamervragen::markup
