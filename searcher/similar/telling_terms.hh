// The words of a text that tell most of it, as terms of an index, each with what it counts for (the choice of Lucene's
// MoreLikeThis: the highest tf-idf).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/index/context.hh"

namespace kamervragen::similar {

/// A passage of what is looked for, and what its words count for.
struct Passage {
  std::string_view text;
  double weight = 1;
  bool beside = false;  ///< what is looked for stands in others; this one says what they are about
};

struct TellingTerm {
  std::string stem;
  std::string shown;    ///< as it is written in the text, first
  double weight = 0;    ///< of the word in the text
  bool part = false;    ///< of a compound, or a compound of two of the words: what it tells those tell already
  bool beside = false;  ///< it stands in passages beside what is looked for, and in no other
  bool found = true;    ///< in another set; what is in none tells that what is looked for is not there
  /// Whether it says something of what is looked for by itself; a part does so as its compound.
  bool tells() const { return !part && !beside; }
};

struct TermLimits {
  std::size_t most = 25;    ///< words
  std::size_t parts = 15;   ///< parts of compounds, beside them
  std::size_t absent = 3;   ///< words that no other set has
  double share_most = 0.3;  ///< of the sets that may have it
};

/// The highest weight first; equal ones by their letters. Words that no other set has come last: a few, since a long
/// text has many. Throws what Xapian throws.
std::vector<TellingTerm> telling_terms(const std::vector<Passage>&, const index::QueryContext&, bool self_counts,
                                       const TermLimits& = {});

/// What a word counts for that so many of all sets have.
double rarity(double sets, double all);

}  // namespace kamervragen::similar
