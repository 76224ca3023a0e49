// From the elements of HTML to those of op-xsd: paragraphs, lists, tables, links, and the notes at the foot of a page,
// which go to the place that refers to them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/tree/tree.hh"
#include "indexer/forms/page_notes.hh"

namespace kamervragen::forms {

/// Whether the class list holds the word, ASCII case aside; order and other classes do not matter.
bool has_class(const tree::Node&, std::string_view lower_word);
/// Whether the element begins a line of its own.
bool is_html_block(std::string_view name);
/// h1 to h6.
bool is_html_heading(std::string_view name);

/// Writes down what stands in a page. REQUIRES: the page and its tree outlive it.
///   * p, headings, list and table elements take their names in op-xsd; other blocks become `tekst`, inline elements
///   stay
///   * a link becomes an extref: to an official publication by its id, to the web by its address
///   * a reference becomes the `noot` that it refers to (page_notes.hh), without the words that stand in front of that:
///   "X Noot 1". The first reference takes it; later ones add nothing. One is a link into a note, or a raised number
///   that a note bears
///   * a reference to what is not there is a noot without text: a.nootnum, a raised number that leads somewhere or
///   stands behind the end of a sentence and is the next one, a linked number that no space parts from its word
///   * what stands between two references or around one ("[1], [2]") is no text
///   * scripts, forms' fields, pictures and the buttons that close a note have no words
class HtmlText {
 public:
  /// What holds the text that is read, or a part of one (`is_part`), is no note, whatever it is called: a tag that was
  /// not closed.
  HtmlText(const tree::Node& page, const tree::Node& text, bool (*is_part)(const tree::Node&));

  /// The element in op-xsd, as it stands in a text.
  tree::Node block(const tree::Node& html);
  /// The element's children, below `to`.
  void inside(const tree::Node& html, tree::Node& to);
  /// The element or run of text, below `to`.
  void add(const tree::Node& html, tree::Node& to);

  /// The words of the element, those of the notes in it left out.
  std::string words_outside_notes(const tree::Node& html) const;

  /// Ends a line that was written piece by piece.
  void end_line(tree::Node& line);

  /// A note, or the part of the page in which the notes stand: its text goes to where it is referred to.
  bool is_note(const tree::Node& html) const { return notes_.holds(html); }
  /// The notes that nothing referred to so far, each in an `al`.
  std::vector<tree::Node> unmarked();

 private:
  tree::Node outside_notes(const tree::Node& html) const;
  void write(const tree::Node& html, tree::Node& to);
  void link(const tree::Node& html, tree::Node& to);
  bool reference(const tree::Node& html, std::string_view href, tree::Node& to);
  void raised(const tree::Node& html, tree::Node& to);
  tree::Node note(std::size_t index, std::string_view reference);
  tree::Node note_without_text(std::string_view reference, std::size_t line);

  PageNotes notes_;
  int in_note_ = 0, in_raised_ = 0;
  int last_number_ = 0;  ///< of the references so far
  std::string written_;  ///< the end of what has been written, to tell what a reference stands behind
};

}  // namespace kamervragen::forms
