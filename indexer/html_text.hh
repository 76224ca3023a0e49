// From the elements of HTML to those of op-xsd: paragraphs, lists, tables, links, and the notes at the foot of a page,
// which go to the place that refers to them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/tree.hh"

namespace kamervragen {

/// Whether the class list holds the word, ASCII case aside; order and other classes do not matter.
bool has_class(const Node&, std::string_view lower_word);
/// Whether the element begins a line of its own.
bool is_html_block(std::string_view name);
/// h1 to h6.
bool is_html_heading(std::string_view name);

/// Writes down what stands in a page. Outlives neither the page nor its tree.
///   * p, headings, list and table elements take their names in op-xsd; other blocks become `tekst`, inline elements stay
///   * a link becomes an extref: to an official publication by its id, to the web by its address
///   * `a` with a fragment that leads into a note becomes that `noot`. The first reference takes it; later ones add
///     nothing. A reference (a.nootnum) that leads nowhere is a noot without text
///   * scripts, forms' fields, pictures and the buttons that close a note have no words
class HtmlText {
 public:
  /// What holds the text that is read, or a part of one (`is_part`), is no note, whatever it is called: a tag that was
  /// not closed.
  HtmlText(const Node& page, const Node& text, bool (*is_part)(const Node&));

  /// The element in op-xsd, as it stands in a text.
  Node block(const Node& html);
  /// The element's children, below `to`.
  void inside(const Node& html, Node& to);
  /// The element, below `to`.
  void element(const Node& html, Node& to);

  /// A note, or the part of the page in which the notes stand: its text goes to where it is referred to.
  bool is_note(const Node& html) const;
  /// The notes that nothing referred to so far, each in an `al`.
  std::vector<Node> unmarked();

 private:
  struct Note {
    const Node* html;
    bool used = false;
  };
  void find_notes(const Node& node, bool among_notes);
  void add_ids(const Node& node, std::size_t note);
  void link(const Node& html, Node& to);
  Node note(std::size_t index, std::string_view reference);

  bool holds_part(const Node& node) const;

  const Node* text_;
  bool (*is_part_)(const Node&);
  std::vector<Note> notes_;
  std::set<const Node*> kept_out_;  ///< the notes, and the places that hold notes only
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::vector<const Node*> skip_;  ///< the numbers of the notes that are being written
};

}  // namespace kamervragen
