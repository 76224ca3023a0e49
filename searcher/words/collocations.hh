// The words that stand around the words of a query.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/index/context.hh"
#include "searcher/query/query.hh"
#include "searcher/statistics/collocation.hh"

namespace kamervragen::words {

/// Words on either side of the node that count; a text's beginning and end are borders.
inline constexpr std::uint64_t window = 5;

struct Collocate {
  std::string word;
  statistics::PairCounts counts;
  std::uint64_t sets = 0;  ///< that they stand together in
};

struct Collocations {
  std::vector<Collocate> words;  ///< the highest logDice first; equal ones by their letters
  std::uint64_t node = 0;        ///< places of the query's words
  std::uint64_t texts_words = 0;
};

/// Words that stand beside the node in places_least places and sets_least sets or more (searcher/words/keywords.hh),
/// and more often than by chance. `nodes`: the documents that may have the node; of those the ones in `scope` are
/// looked at; `all`: every document of the index. All ascending. ERRORS: those of a record that is damaged. Throws what
/// Xapian throws.
Result<Collocations> collocations(const index::QueryContext&, const query::Zoekvraag& node,
                                  std::span<const unsigned> nodes, std::span<const unsigned> scope,
                                  std::span<const unsigned> all);

}  // namespace kamervragen::words
