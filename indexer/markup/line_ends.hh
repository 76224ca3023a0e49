// Lines as they were set, back to running text. The old files keep the line ends of the printed page, and with them the
// hyphens: "onder-\nzoek" is one word, "PVV-\nKamerlid" has a hyphen of its own, "in- en\nuitvoer" two words.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "corpus/tree/tree.hh"

namespace kamervragen::markup {

/// What a hyphen and the line end behind it stand for.
enum class LineEnd {
  join,   ///< nothing: the printer put the hyphen there
  keep,   ///< the hyphen alone: the word has it on one line too
  space,  ///< the hyphen and a space: a part of the word is left out
};

/// Judges "left-\nright" by the letters before the hyphen and the word behind the line end. `seen` holds the words of
/// the same document, folded, those with hyphens whole: the spelling that it has elsewhere decides. Where it does not:
///   * space before "en", "of" and their like: "in-\nen uitvoer"
///   * keep beside a digit, before a capital, behind capitals ("PVV-\nfractie"), behind a single letter ("e-\nmail"),
///     behind what is no syllable ("tbs-\nkliniek"), an abbreviation ("vmbo-\nleerling") or a part that keeps its
///     hyphen ("niet-\nroker", "oud-\nminister"), and where vowels would clash ("auto-\nongeluk")
///   * join otherwise
LineEnd judge_line_end(std::string_view left, std::string_view right, const std::set<std::string>& seen);

/// Mends the line ends of all text below a node. A soft hyphen at a line end always joins, a hyphen in a web address
/// stays; other line ends are left as white space. Words may go on in the next inline element.
void join_lines(tree::Node& root);

}  // namespace kamervragen::markup
