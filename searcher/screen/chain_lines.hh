// A chain of citations as lines, before they are laid out: text, Markdown and HTML are written from them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/program/paint.hh"
#include "searcher/links/chain.hh"

namespace kamervragen::screen {

/// A set, or what is cited and is in none: with its days, its status and its titel. Or, without a sign, what is said of
/// the links of the line that it is one step behind.
struct ChainLine {
  std::size_t steps = 0;  ///< from the root, which is the first line
  std::string way;        ///< "→ " of what is cited, "← " of what cites; empty of the root
  std::string text, address;
  std::string remark;      ///< "(staat al in deze keten)", "(niet in deze index)"; may be empty
  bool elsewhere = false;  ///< in no set of the index
};

/// From the root down, each behind what it hangs on.
std::vector<ChainLine> chain_lines(const links::Link& root);

/// The signs of the lines, in words.
std::string chain_legend();

std::string chain_text(const links::Link& root, const program::Paint&, std::size_t width);

}  // namespace kamervragen::screen
