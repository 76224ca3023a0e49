// From the elements of HTML to those of op-xsd: paragraphs, lists, tables, links, and the notes at the foot of a page,
// which go to the place that refers to them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/tree/tree.hh"

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
///   * `a` with a fragment that leads into a note becomes that `noot`. The first reference takes it; later ones add
///     nothing. A reference (a.nootnum) that leads nowhere is a noot without text
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
  /// The element, below `to`.
  void element(const tree::Node& html, tree::Node& to);

  /// A note, or the part of the page in which the notes stand: its text goes to where it is referred to.
  bool is_note(const tree::Node& html) const;
  /// The notes that nothing referred to so far, each in an `al`.
  std::vector<tree::Node> unmarked();

 private:
  struct Note {
    const tree::Node* html;
    bool used = false;
  };
  void collect_notes(const tree::Node& node, bool among_notes);
  void add_ids(const tree::Node& node, std::size_t note);
  void link(const tree::Node& html, tree::Node& to);
  tree::Node note(std::size_t index, std::string_view reference);

  bool holds_part(const tree::Node& node) const;

  const tree::Node* text_;
  bool (*is_part_)(const tree::Node&);
  std::vector<Note> notes_;
  std::set<const tree::Node*> kept_out_;  ///< the notes, and the places that hold notes only
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::vector<const tree::Node*> skip_;  ///< the numbers of the notes that are being written
};

}  // namespace kamervragen::forms
