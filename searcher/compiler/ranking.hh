// How much each word of a query counts for a hit: every number of the ranking, in one place.
//
// A word is looked for in the title, the names and the running text, each with its own statistics; the fields of the
// running text count as one, so that a long answer does not drown a short question. The numbers were tuned on every
// second query of the known items and of the judged queries over real texts, and are reported on the others
// (tests/bench/README.md). They rank only: what matches is decided without them.
#pragma once

#include "schema/layout/fields.hh"

namespace kamervragen::compiler {

/// What a word's score is multiplied by, by what it was found as.
struct Weights {
  double stem;     ///< the word in any inflection
  double written;  ///< beside that, the very form that was typed
  double part;     ///< a compound that has it as a part
};

constexpr Weights weights_of(layout::Role role) {
  switch (role) {
    case layout::Role::title: return {0.15, 0.25, 0.15};
    case layout::Role::name: return {0.95, 0.3, 0};
    default: return {1, 0, 0.05};
  }
}

/// What stands in the place of what was typed: another name, two words as one.
inline constexpr double other_form = 0.4;

/// A title with two of the query's words, for each such pair; without it long answers that happen to have the words
/// come before the matter itself, and with a title that weighs more on its own, titles that share one word of a
/// remembered text do.
inline constexpr Weights title_pair = {0.37, 0, 0.13};
/// A title with the only word of the query.
inline constexpr Weights title_only = {2.5, 0.5, 0.5};
/// Of more words than this, the rarest make pairs.
inline constexpr std::size_t paired_words_max = 8;

/// A record that was named, before all that only has the words: more than any words add up to.
inline constexpr double named = 1000;

// Of BM25: how fast further occurrences stop to count, and how much longer records need. The engine knows only the
// length of the whole record, which says little about its title, so b is low; k2 and k3 have no effect on queries
// without repeated words.
inline constexpr double bm25_k1 = 0.55, bm25_b = 0.15;
inline constexpr double bm25_k2 = 0, bm25_k3 = 1, bm25_least_length = 0.5;

}  // namespace kamervragen::compiler
