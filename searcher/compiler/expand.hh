// What the words of a query stand for beside what was typed: words that Dutch writes as one or with a hyphen, and other
// names.
// Compounds that have a word as a part need no node of their own: the index knows them by their parts
// (schema/layout/terms.hh).
#pragma once

#include <vector>

#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::compiler {

/// A word, or several side by side, and what it was widened to.
struct Widened {
  query::Zoekvraag typed, to;
  enum class Why { joined, hyphened, other_name } why = Why::joined;
};

/// The tree in which each run of words that has another form is an Or of what was typed and of that; and in which no
/// word stands for compounds where that is switched off. For the compiler: what a user sees is the tree as asked.
/// Words behind = or +, phrases in quotes, NEAR and * are never widened.
query::Zoekvraag expand(const query::Zoekvraag&, const index::QueryContext&);

/// The tree as typed, without those Ors.
query::Zoekvraag unwidened(const query::Zoekvraag&, const index::QueryContext&);

/// What `expand` does to the words of a tree, in their order.
std::vector<Widened> widenings(const query::Zoekvraag&, const index::QueryContext&);

}  // namespace kamervragen::compiler
