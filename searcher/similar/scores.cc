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
  bool asks = true;  ///< it is of what is asked, not beside it
};
constexpr std::array places = {
    Place{"S", false, 2.0, 1.3, 1.8}, Place{"S", true, 0.8, 1, 3},          Place{"V", false, 1.0, 1, 1.2},
    Place{"V", true, 0.4, 1, 1.2},    Place{"F", false, 0.25, 1, 1, false},
};

/// Calls `use` with each set that has the term in that place, and how often.
template <class Use>
void each_at(const index::QueryContext& context, const TellingTerm& term, const Place& place, Use use) {
  const auto& database = context.database;
  const auto name =
      place.parts ? layout::part_term(place.prefix, term.stem) : layout::stem_term(place.prefix, term.stem);
  index::Steps steps;
  const auto end = database.postlist_end(name);
  for (auto at = database.postlist_begin(name); at != end; ++at) {
    steps.step();
    use(*at, at.get_wdf());
  }
}

}  // namespace

void add_scores(const index::QueryContext& context, const std::vector<TellingTerm>& terms, index::Tally& scores,
                index::Tally& told) {
  for (const auto& term : terms) {
    index::DocumentSet met(context.database.get_lastdocid());
    for (const auto& place : places) {
      const bool tells = term.tells() && place.asks;
      if (!term.found && !tells) continue;
      each_at(context, term, place, [&](unsigned document, Xapian::termcount wdf) {
        const auto times = static_cast<double>(std::max<Xapian::termcount>(wdf, 1));
        if (term.found)
          scores.add(document, term.weight * place.weight * times / (place.steepness * times + place.half));
        if (!tells || met.has(document)) return;
        met.add(document);
        told.add(document, term.weight);
      });
    }
  }
}

}  // namespace kamervragen::similar
