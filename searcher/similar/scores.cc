#include "searcher/similar/scores.hh"

#include <array>
#include <string>
#include <string_view>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/index/time_limit.hh"

namespace kamervragen::similar {
namespace {

/// Where a word may stand, and what it counts for there. Of what it can count at most, so many occurrences give
/// occurrences / (steepness * occurrences + half).
///
/// A title counts a word the more often, the shorter it is (layout::times_counted), and stands in most records twice,
/// as titel and as betreft: its numbers give what BM25 (k1 .6, b .5) gives over titles alone.
struct Place {
  std::string_view prefix;
  bool parts;  ///< as a part of compounds
  double weight, steepness, half;
};
constexpr std::array places = {
    Place{"S", false, 2.0, 1.3, 1.8}, Place{"S", true, 0.8, 1, 3},   Place{"V", false, 1.0, 1, 1.2},
    Place{"V", true, 0.4, 1, 1.2},    Place{"F", false, 0.25, 1, 1},
};

void add_place(const index::QueryContext& context, const TellingTerm& term, const Place& place, index::Tally& tally) {
  const auto& database = context.database;
  const auto name =
      place.parts ? layout::part_term(place.prefix, term.stem) : layout::stem_term(place.prefix, term.stem);
  index::Steps steps;
  const auto end = database.postlist_end(name);
  for (auto at = database.postlist_begin(name); at != end; ++at) {
    steps.step();
    const auto times = static_cast<double>(std::max<Xapian::termcount>(at.get_wdf(), 1));
    tally.add(*at, term.weight * place.weight * times / (place.steepness * times + place.half));
  }
}

}  // namespace

void add_scores(const index::QueryContext& context, const std::vector<TellingTerm>& terms, index::Tally& tally) {
  for (const auto& term : terms)
    if (term.found)
      for (const auto& place : places) add_place(context, term, place, tally);
}

}  // namespace kamervragen::similar
