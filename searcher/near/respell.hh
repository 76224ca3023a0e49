// Which words and values of a tree may be spelt otherwise, and the tree with some of them replaced. Knows no index.
#pragma once

#include <compare>
#include <map>
#include <string>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "searcher/query/query.hh"

namespace kamervragen::near {

/// A word as written (folded), of a part or of all; or the text of a label.
struct Spelling {
  bool label = false;
  std::string part{};  ///< or the label's field
  std::string text{};
  bool whole = false;  ///< of a label
  auto operator<=>(const Spelling&) const = default;
};
using Respelling = std::map<Spelling, std::string>;

/// Those that may be replaced, in the order of the text, each once. What stands behind =, before * or in a Not may not,
/// but for a whole label.
std::vector<Spelling> spellings(const query::Zoekvraag&, dutch::Analyser&);

/// The tree with these replaced. A word that becomes two is two words side by side, unless two words at a distance were
/// asked for: then it stays.
query::Zoekvraag respelt(const query::Zoekvraag&, const Respelling&, dutch::Analyser&);

/// The tree with two words that stand side by side made one.
struct Joined {
  query::Zoekvraag tree;
  Spelling left, right, both;
};
std::vector<Joined> joined_neighbours(const query::Zoekvraag&, dutch::Analyser&);

}  // namespace kamervragen::near
