// What a query finds: exact counts, ranked hits, exact facets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/record/dates.hh"
#include "searcher/finder/hit.hh"
#include "searcher/finder/options.hh"
#include "searcher/index/facets.hh"
#include "searcher/index/index.hh"
#include "searcher/query/query.hh"

namespace kamervragen::finder {

/// What fills a page beyond its exact matches, in this order.
enum class Widening : std::uint8_t { spelling, parts, any };
inline constexpr std::size_t widenings = 3;
/// "spelling", "parts", "any"
std::string_view name(Widening);
/// "spelled alike", …
std::string_view meaning(Widening);

struct Relaxation {
  std::size_t from_rank = 0;
  Widening by = Widening::spelling;
  std::string query;
};

struct Answer {
  std::uint64_t count = 0;  ///< exact, before limits
  std::vector<Hit> hits;
  std::vector<index::Facet> facets;
  std::vector<Relaxation> relaxed;
  std::size_t lacking = 0;             ///< hits handed out that lack a word, beside the exact matches
  std::optional<Date> reference_date;  ///< where the query depends on it
  index::IndexInfo index;              ///< of the snapshot that answered
};

/// Hits are handed out one by one (an export of everything stays in constant memory); the answer's `hits` stay empty
/// when `each_hit` is given. Stops when it gives false. Without words in the query, relevance is newest first.
/// Errors: unknown-sort, unknown-field, not-a-facet, not-selectable, too-many-words (Exit::usage), index-moved
/// (Exit::busy, when a writer overtakes it after hits were handed out), record-twice (Exit::no_input, when two of the
/// hits are one record in two parts of the index), and those of `Index::read`.
Result<Answer> search(index::Index&, const query::Zoekvraag&, const SearchOptions&,
                      const std::function<bool(const Hit&)>& each_hit = {});

}  // namespace kamervragen::finder
