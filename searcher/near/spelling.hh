// Another spelling for what occurs nowhere, from the words and the values of the index itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::near {

/// A word in so few records may be a misprint, if there is one so many times as frequent.
inline constexpr std::uint64_t rare_max = 3, more_frequent = 20;

struct SpellingOptions {
  std::function<bool(const query::Zoekvraag&)> has_hits;  ///< under all that narrows the search
  std::size_t most = 1;                                   ///< as many trees at most
  bool labels = false;                                    ///< correct values as well
  std::uint64_t fewest_records = 1;                       ///< a word of fewer is meant by no slip
};

/// What the tree may have meant, most plausible first; each has hits. Where none does, the most plausible one alone;
/// empty where nothing is in doubt, or nothing is near to what is.
///
/// For a query that finds too little. In doubt is a word of which neither the written form nor the stem occurs, and a
/// label that matches no value; where none has a reading with hits, also a word that is written so in hardly any
/// record: one far more frequent may have been meant. Each has a few readings; which of them belong together is decided
/// by what has hits. What stands behind = (but for a label), before *, or in a Not is never changed, nor a code, nor a
/// word that occurs often.
std::vector<query::Zoekvraag> corrected_spelling(const query::Zoekvraag&, const index::QueryContext&,
                                                 const SpellingOptions&);

}  // namespace kamervragen::near
