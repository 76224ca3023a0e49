#include "searcher/match/local_engine.hh"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include <xapian.h>

#include "searcher/index/columns.hh"
#include "searcher/index/facets.hh"
#include "searcher/index/lengths.hh"
#include "searcher/index/slots.hh"
#include "searcher/index/tally.hh"
#include "searcher/match/matching.hh"
#include "searcher/match/scoring.hh"

namespace kamervragen::match {
namespace {

using Hits = std::vector<RankedHit>;

/// One run of a plan.
class Run {
 public:
  Run(const index::QueryContext& context, const compiler::CompiledQuery& query, const MatchPlan& plan)
      : database_(context.database),
        tallies_(context.workspace.tallies),
        columns_(context.columns),
        query_(query),
        plan_(plan) {}

  Match run() {
    if (plan_.limit == 0) {
      Match out;
      count(matching(database_, query_), out);
      return out;
    }
    if (columns_) return run({database_, columns_->lengths(), tallies_});
    index::Lengths lengths;
    return run({database_, lengths, tallies_});
  }

 private:
  Match run(const ScoringContext& space) {
    Match out;
    tallies_.with(database_.get_lastdocid(), [&](index::Tally& found) {
      const bool scored = score(space, query_, found);
      if (plan_.sort_slot) {
        out.hits = by_slot(*plan_.sort_slot, found);
      } else {
        out.hits = scored ? by_score(found) : by_slot(tie_slot(), found);  // filters alone: newest first
      }
      count(found.documents(), out);
    });
    return out;
  }

  void count(const index::DocumentSet& documents, Match& out) const {
    out.count = documents.count();
    for (const auto* field : plan_.count)
      out.facets.push_back(columns_ ? columns_->facet(database_, *field).count(documents, out.count)
                                    : index::facet_of(*field, slot_counts(database_, field->slot, documents)));
  }

  /// Behind the last hit of the page, of so many.
  std::size_t last(std::size_t matches) const {
    return plan_.limit > matches ? matches : std::min(matches, plan_.offset + plan_.limit);
  }

  /// By score, then the slot of the tie-break, which is read for those only that score alike.
  Hits by_score(const index::Tally& found) const {
    const auto count = found.documents().count();
    const auto end = last(count);
    if (end == 0) return {};
    const auto least = end == count ? 0 : rounded_score(found.highest(end)) - 1 / score_steps;
    Hits hits;
    found.documents().each([&](unsigned document) {
      if (found.of(document) >= least) hits.emplace_back(document, rounded_score(found.of(document)));
    });
    std::ranges::sort(hits, std::greater(), &RankedHit::second);
    return page_of(std::move(hits), end);
  }

  /// The page, of hits in the order of their scores.
  Hits page_of(Hits hits, std::size_t end) const {
    for (auto begin = hits.begin(); begin != hits.end();) {
      const auto next = std::find_if(begin, hits.end(), [&](const auto& hit) { return hit.second != begin->second; });
      if (next - begin > 1) sort_by(tie_slot(), begin, next);
      begin = next;
    }
    hits.resize(end);
    hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(std::min(end, plan_.offset)));
    return hits;
  }

  void sort_by(int slot, Hits::iterator begin, Hits::iterator end) const {
    std::vector<std::pair<std::string, Hits::value_type>> keyed;
    for (auto hit = begin; hit != end; ++hit)
      keyed.emplace_back(database_.get_document(hit->first).get_value(static_cast<Xapian::valueno>(slot)), *hit);
    std::ranges::sort(keyed, {}, [](const auto& one) -> const std::string& { return one.first; });
    std::ranges::transform(keyed, begin, [](const auto& one) { return one.second; });
  }

  /// The page, in the order of a slot.
  Hits by_slot(int slot, const index::Tally& found) const {
    Hits out;
    const auto take = [&](auto& keyed) {
      const auto end = keyed.begin() + static_cast<std::ptrdiff_t>(last(keyed.size()));
      std::ranges::partial_sort(keyed, end);
      for (auto one = keyed.begin() + static_cast<std::ptrdiff_t>(std::min(keyed.size(), plan_.offset)); one < end;
           ++one)
        out.emplace_back(one->second, rounded_score(found.of(one->second)));
    };
    if (columns_) {
      const auto& places = columns_->places(database_, slot);
      std::vector<std::pair<std::uint32_t, unsigned>> keyed;
      found.documents().each([&](unsigned document) { keyed.emplace_back(places[document], document); });
      take(keyed);
    } else {
      std::vector<std::pair<std::string, unsigned>> keyed;
      each_slot_value(database_, slot, found.documents(),
                      [&](unsigned document, const std::string& bytes) { keyed.emplace_back(bytes, document); });
      take(keyed);
    }
    return out;
  }

  const Xapian::Database& database_;
  index::Tallies& tallies_;
  const index::Columns* columns_;
  const compiler::CompiledQuery& query_;
  const MatchPlan& plan_;
};

}  // namespace

Match LocalEngine::run(const compiler::CompiledQuery& query, const MatchPlan& plan) const {
  return Run(context_, query, plan).run();
}

std::uint64_t LocalEngine::count(const compiler::CompiledQuery& query) const {
  return matching(context_.database, query).count();
}

std::vector<unsigned> LocalEngine::among(std::span<const unsigned> documents,
                                         const compiler::CompiledQuery& query) const {
  index::DocumentSet asked(context_.database.get_lastdocid());
  for (const auto document : documents) asked.add(document);
  const auto found = matching(context_.database, query, &asked);
  std::vector<unsigned> out(documents.begin(), documents.end());
  std::erase_if(out, [&](unsigned document) { return !found.has(document); });
  return out;
}

}  // namespace kamervragen::match
