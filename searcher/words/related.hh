// The words that stand in many of the first hits of a query, and in few other sets: what else one may ask for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/finder/options.hh"
#include "searcher/index/index.hh"
#include "searcher/query/query.hh"

namespace kamervragen::words {

struct RelatedWord {
  std::string word;            ///< as most of these hits write it, folded
  std::uint64_t count = 0;     ///< sets that a search for it finds
  std::uint64_t together = 0;  ///< those of them that the query finds too
};

inline constexpr std::size_t related_most = 8;

/// Of the titles and questions of the first hits, by relevance: words that more of them have than chance would give,
/// the highest share times its surprise first (the word's part of the Kullback-Leibler divergence); equal ones by their
/// letters. Never the words of the query, their inflections or compounds, nor what questions of any matter begin with.
/// None where the query has no words, or hardly any
/// hits. ERRORS: those of finder::search.
Result<std::vector<RelatedWord>> related(index::Index&, const query::Zoekvraag&, const finder::SearchOptions&);

}  // namespace kamervragen::words
