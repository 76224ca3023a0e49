#include "searcher/match.hh"

#include <algorithm>
#include <optional>
#include <utility>

#include <xapian.h>

#include "searcher/columns.hh"
#include "searcher/facets.hh"
#include "searcher/matching.hh"
#include "searcher/ranking.hh"
#include "searcher/slots.hh"
#include "searcher/stock_counts.hh"

namespace kamervragen {
namespace {

using Hits = std::vector<RankedHit>;

/// As many hits behind a page are looked at first; there are seldom more with one score.
constexpr std::size_t beyond_page = 16;

/// The slot that decides between equal scores.
int tie_slot() { return sort_orders().front().slot; }

Xapian::Enquire enquiry(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire out(database);
  out.set_query(query);
  out.set_weighting_scheme(Xapian::BM25Weight(bm25_k1, bm25_k2, bm25_k3, bm25_b, bm25_least_length));
  out.set_docid_order(Xapian::Enquire::DONT_CARE);  // the slots order totally
  return out;
}

/// With the engine's own orders and counters only.
Match run_stock(const Xapian::Database& database, const Xapian::Query& query, const MatchPlan& plan) {
  auto enquire = enquiry(database, query);
  if (plan.sort_slot) {
    enquire.set_sort_by_value(static_cast<Xapian::valueno>(*plan.sort_slot), false);
  } else {
    enquire.set_sort_by_relevance_then_value(static_cast<Xapian::valueno>(tie_slot()), false);
  }
  Match out;
  // Only a run that looks at every match counts exactly.
  out.hits = ranked_page(enquire, {.offset = plan.offset, .limit = plan.limit, .by_score = !plan.sort_slot}, database.get_doccount(), out.count);
  const auto counts = stock_counts(database, query, plan.count, out.count);
  for (std::size_t i = 0; i < counts.size(); ++i) out.facets.push_back(facet_of(*plan.count[i], counts[i]));
  return out;
}

class Run {
 public:
  Run(const Xapian::Database& database, const Xapian::Query& query, const MatchPlan& plan)
      : database_(database), query_(query), plan_(plan), all_(database.get_doccount()), enquire_(enquiry(database, query)), documents_(database.get_lastdocid()) {}

  Match run() {
    Match out;
    if (plan_.limit == 0) {
      documents_ = matching(database_, query_);
    } else if (plan_.sort_slot) {
      out.hits = by_slot_with_scores(*plan_.sort_slot);
    } else if (is_union(query_)) {
      documents_ = matching(database_, query_);
      out.hits = by_score(0);
    } else {
      // A run that looks at every match finds them all by the way.
      const auto spy = collector(documents_);
      enquire_.add_matchspy(spy.get());
      out.hits = by_score(all_);
      enquire_.clear_matchspies();
    }
    out.count = documents_.count();
    for (const auto* field : plan_.count)
      out.facets.push_back(plan_.columns ? plan_.columns->facet(*field).count(documents_)
                                         : facet_of(*field, slot_counts(database_, field->slot, documents_)));
    return out;
  }

 private:
  Xapian::doccount bounded(std::size_t n) const { return static_cast<Xapian::doccount>(std::min<std::size_t>(n, all_)); }
  std::size_t last() const { return plan_.limit > all_ ? all_ : plan_.offset + plan_.limit; }

  Hits by_slot_with_scores(int slot) {
    const auto spy = collector(documents_);
    enquire_.add_matchspy(spy.get());
    enquire_.set_sort_by_value(static_cast<Xapian::valueno>(slot), false);
    const auto found = enquire_.get_mset(bounded(plan_.offset), bounded(plan_.limit), all_);
    enquire_.clear_matchspies();
    return hits_of(found);
  }

  static Hits hits_of(const Xapian::MSet& found) {
    Hits out;
    out.reserve(found.size());
    for (auto hit = found.begin(); hit != found.end(); ++hit) out.emplace_back(*hit, rounded_score(hit.get_weight()));
    return out;
  }

  /// By score, then the slot of the tie-break. The engine would read that slot of every match; only those that score
  /// alike need it.
  Hits by_score(Xapian::doccount look_at_least) {
    const auto wanted = last();
    for (std::size_t asked = wanted + beyond_page;; asked *= 4) {
      const auto found = enquire_.get_mset(0, bounded(asked), look_at_least);
      if (found.get_max_possible() <= 0) return by_slot(tie_slot());  // filters alone: newest first
      auto hits = hits_of(found);
      const bool all_found = asked >= all_ || hits.size() < asked;
      if (all_found || hits.size() <= wanted || hits.back().second < hits[wanted - 1].second) return page_of(std::move(hits));
    }
  }

  Hits page_of(Hits hits) const {
    for (auto begin = hits.begin(); begin != hits.end();) {
      const auto end = std::find_if(begin, hits.end(), [&](const auto& hit) { return hit.second != begin->second; });
      if (end - begin > 1) sort_by(tie_slot(), begin, end);
      begin = end;
    }
    hits.resize(std::min(hits.size(), last()));
    hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(std::min(hits.size(), plan_.offset)));
    return hits;
  }

  void sort_by(int slot, Hits::iterator begin, Hits::iterator end) const {
    std::vector<std::pair<std::string, Hits::value_type>> keyed;
    for (auto hit = begin; hit != end; ++hit)
      keyed.emplace_back(database_.get_document(hit->first).get_value(static_cast<Xapian::valueno>(slot)), *hit);
    std::ranges::sort(keyed, {}, [](const auto& one) -> const std::string& { return one.first; });
    std::ranges::transform(keyed, begin, [](const auto& one) { return one.second; });
  }

  /// The documents in the order of a slot; they have no scores.
  Hits by_slot(int slot) const {
    Hits out;
    const auto take = [&](auto& keyed) {
      const auto end = keyed.begin() + static_cast<std::ptrdiff_t>(std::min(keyed.size(), last()));
      std::ranges::partial_sort(keyed, end);
      for (auto one = keyed.begin() + static_cast<std::ptrdiff_t>(std::min(keyed.size(), plan_.offset)); one < end; ++one)
        out.emplace_back(one->second, 0.0);
    };
    if (plan_.columns) {
      const auto& places = plan_.columns->places(slot);
      std::vector<std::pair<std::uint32_t, unsigned>> keyed;
      documents_.each([&](unsigned document) { keyed.emplace_back(places[document], document); });
      take(keyed);
    } else {
      std::vector<std::pair<std::string, unsigned>> keyed;
      each_slot_value(database_, slot, documents_, [&](unsigned document, const std::string& bytes) { keyed.emplace_back(bytes, document); });
      take(keyed);
    }
    return out;
  }

  const Xapian::Database& database_;
  const Xapian::Query& query_;
  const MatchPlan& plan_;
  const Xapian::doccount all_;
  Xapian::Enquire enquire_;
  DocumentSet documents_;
};

}  // namespace

Match run(const Xapian::Database& database, const Xapian::Query& query, const MatchPlan& plan) {
  return plan.stock ? run_stock(database, query, plan) : Run(database, query, plan).run();
}

std::uint64_t count_matches(const QueryContext& context, const Xapian::Query& query) {
  if (!context.stock()) return matching(context.database, query).count();
  return run(context.database, query, {.sort_slot = {}, .offset = 0, .limit = 0, .count = {}, .stock = true}).count;
}

bool has_matches(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return !enquire.get_mset(0, 1).empty();
}

}  // namespace kamervragen
