// Questions about a query's tree that need no index.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/query/query.hh"

namespace kamervragen::query {

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

/// All of these, any of these; the only one where there is one.
Zoekvraag all_of(std::vector<Zoekvraag>);
Zoekvraag any_of(std::vector<Zoekvraag>);
/// What both find.
Zoekvraag both(const Zoekvraag&, const Zoekvraag&);

/// The children of an And, Or or Not; none of a leaf.
std::vector<const Zoekvraag*> children_of(const Zoekvraag&);

/// Calls `use` with each leaf, in the order of the text. `positive`: under an even number of Nots.
void each_leaf(const Zoekvraag&, const std::function<void(const Zoekvraag& leaf, bool positive)>& use);

/// The tree with each leaf replaced by what `change` makes of it; the same shape.
Zoekvraag map_leaves(const Zoekvraag&, const std::function<Zoekvraag(const Zoekvraag& leaf)>& change);

/// What the output calls a kind of leaf: "woord", "zin", "voorvoegsel", "nabijheid", "sleutel", "label", "getal",
/// "datum", "berekend", "aanwezig", "alles".
std::string kind_of(const Zoekvraag& leaf);
/// A word, phrase, prefix or NEAR; a filter otherwise.
bool is_text_leaf(const Zoekvraag&);
/// The text field that a text leaf is for; empty means all of them.
std::string part_of(const Zoekvraag& leaf);
/// Nothing but text leaves, and no Not: what `any_words` may OR.
bool is_text(const Zoekvraag&);
/// Words, or the name of a record, or what cites it: what a citation is read as. A name among them ranks.
bool is_named_or_mentioned(const Zoekvraag&);
/// The query of `--match any`: the text children and citations of each And are OR-ed, its filters and Nots still hold;
/// what stands in a Not is left as it is.
Zoekvraag any_words(const Zoekvraag&);
/// Has a positive text leaf, so that hits can be ranked.
bool has_words(const Zoekvraag&);

}  // namespace kamervragen::query
