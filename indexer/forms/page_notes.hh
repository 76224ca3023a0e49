// The notes of a page and where each stands, told by what its elements are called (div.noot, #noten), the button
// that closes it ("X Noot"), its raised number, and the links that lead to it. The later ones need no class names,
// which pages of 2020 and later have seldom.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/tree/tree.hh"

namespace kamervragen::forms {

/// What a page sets as one note: an element, or several that follow each other.
struct PageNote {
  std::vector<const tree::Node*> parts;
  bool headed = false;  ///< "X Noot" stands in front of it
  bool linked = false;  ///< a link leads to it
  bool used = false;
};

/// Finds the notes of a page:
///   * an element that is called a note, or that stands among what is called the notes
///   * what begins with "X Noot": the element, or what follows those words up to the next note or part
///   * the block that begins with a raised number which stands raised behind a word before it
///   * the block that a reference leads to and that stands behind it; a reference is a link of a number ("1", "[1]")
/// What holds the text that is read, a part of it, or a label ("Vraag 2") is none, whatever it is called.
/// REQUIRES: the page outlives it.
class PageNotes {
 public:
  PageNotes(const tree::Node& page, const tree::Node& text, bool (*is_part)(const tree::Node&));

  /// Belongs to a note, or holds nothing but notes: its words go to where they are referred to.
  bool holds(const tree::Node& html) const { return kept_out_.contains(&html); }
  /// The note that a link's fragment leads into.
  std::optional<std::size_t> led_to(std::string_view href) const;
  /// The note that bears a number and that no link leads to.
  std::optional<std::size_t> numbered(int number) const;

  std::size_t size() const { return notes_.size(); }
  PageNote& operator[](std::size_t index) { return notes_[index]; }

 private:
  void collect_named(const tree::Node& node, bool among_notes);
  void collect_headed(const tree::Node& node);
  void collect_raised(const tree::Node& node, std::set<int>& referred);
  void collect_referred(const tree::Node& page);
  void note_titles(const tree::Node& node);
  void read_numbers();
  void add(PageNote note);
  void add_ids(const tree::Node& node, std::size_t note);
  bool holds_text(const tree::Node& node) const;
  /// Whether a part of the text, or the end of the notes, begins with a node.
  bool ends_notes(const tree::Node& node) const;
  std::vector<const tree::Node*> run_from(const tree::Node& parent, std::size_t at,
                                          const std::function<bool(std::size_t)>& is_next) const;

  const tree::Node* text_;
  bool (*is_part_)(const tree::Node&);
  std::vector<PageNote> notes_;
  std::set<const tree::Node*> kept_out_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::multimap<int, std::size_t> by_number_;  ///< those that no link leads to
};

/// The id on this page that a link leads to; empty where it leads elsewhere.
std::string_view fragment_of(std::string_view href);

/// The element that holds a note's number: marked as one, raised, or a cell of its own; null where there is none.
const tree::Node* number_in(const std::vector<const tree::Node*>& parts);

}  // namespace kamervragen::forms
