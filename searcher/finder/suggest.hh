// What a query without hits, or with hardly any, may have meant.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/finder/options.hh"
#include "searcher/index/index.hh"
#include "searcher/near/spelling.hh"
#include "searcher/query/query.hh"

namespace kamervragen::finder {

/// Queries near to one without hits that do have some, best first: the nearest number, another spelling, the
/// nearest value, fewer words.
/// `count` is exact.
struct Suggestion {
  std::string query;
  std::uint64_t count = 0;
  std::string titel{};  ///< where a number was mistyped: of the record that bears the one proposed
};
Result<std::vector<Suggestion>> suggest(index::Index&, const query::Zoekvraag&, const SearchOptions&);

/// So few hits may be those of a misprint.
inline constexpr std::uint64_t few_hits = near::rare_max;

/// Other spellings of a query with few hits, each with far more; none where no word of it is rare.
Result<std::vector<Suggestion>> other_spellings(index::Index&, const query::Zoekvraag&, const SearchOptions&,
                                                std::uint64_t hits);

}  // namespace kamervragen::finder
