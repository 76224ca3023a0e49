// Running text: from elements to paragraphs and notes.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "corpus/tree/tree.hh"
#include "indexer/grammar/warnings.hh"
#include "schema/record/record.hh"

namespace kamervragen::markup {

/// A text as the records keep it: normalised, one paragraph a line, its notes apart.
struct Passage {
  std::string tekst;
  std::vector<Noot> noten;
  std::set<std::string> verwijst;  ///< official ids in the `doc` of its extrefs, notes included

  bool empty() const { return tekst.empty() && noten.empty(); }
};

/// Reads all text below an element, but for the children that are listed in `without` (a title, a number).
///   * `al` and what else is a block is a line; a list's item is a line with its sign before it ("a. …"); the rows of
///     a CALS table are lines, their cells divided by " | "
///   * extref, nadruk, sup and every unknown element inside a line are joined without inventing spaces
///   * a noot is kept out; its text is made in the same way, its links are the addresses of its extrefs and those
///     written in plain text, each once
Passage read_passage(const tree::Node& element, const std::vector<const tree::Node*>& without = {});

/// The text of a passage with its notes as paragraphs behind it, for parts that have no notes of their own.
std::string with_notes(const Passage&);

/// All text below an element on one line, notes included.
std::string flat_text(const tree::Node& element);

/// Whether the element is one that makes lines of its own (al, lijst, table …).
bool is_block(std::string_view name);

}  // namespace kamervragen::markup
