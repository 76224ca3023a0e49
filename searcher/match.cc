#include "searcher/match.hh"

#include <algorithm>

#include <xapian.h>

#include "searcher/ranking.hh"
#include "searcher/stock_counts.hh"

namespace kamervragen {
namespace {

/// Counts the bytes of several slots among all matches.
class SlotSpy final : public Xapian::MatchSpy {
 public:
  explicit SlotSpy(const std::vector<const Field*>& fields) : counts_(fields.size()) {
    for (const auto* field : fields) slots_.push_back(static_cast<Xapian::valueno>(field->slot));
  }
  void operator()(const Xapian::Document& document, double) override {
    for (std::size_t i = 0; i < slots_.size(); ++i) ++counts_[i][document.get_value(slots_[i])];
  }
  std::vector<SlotCounts> take() { return std::move(counts_); }

 private:
  std::vector<Xapian::valueno> slots_;
  std::vector<SlotCounts> counts_;
};

}  // namespace

Match run(const Xapian::Database& database, const Xapian::Query& query, const MatchPlan& plan) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(bm25_k1, bm25_k2, bm25_k3, bm25_b, bm25_least_length));
  if (plan.sort_slot) {
    enquire.set_sort_by_value(static_cast<Xapian::valueno>(*plan.sort_slot), false);
  } else {
    enquire.set_sort_by_relevance_then_value(static_cast<Xapian::valueno>(sort_orders().front().slot), false);
  }
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);  // the slots order totally

  SlotSpy spy(plan.count);
  if (!plan.count.empty() && !plan.server) enquire.add_matchspy(&spy);
  // Only a run that looks at every match counts exactly.
  const Xapian::doccount all = database.get_doccount();
  Match out;
  out.hits = ranked_page(enquire, {.offset = plan.offset, .limit = plan.limit, .by_score = !plan.sort_slot}, all, out.count);
  out.slots = plan.server ? stock_counts(database, query, plan.count, out.count) : spy.take();
  return out;
}

std::uint64_t count_matches(const Xapian::Database& database, const Xapian::Query& query) {
  return run(database, query, {}).count;
}

bool has_matches(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return !enquire.get_mset(0, 1).empty();
}

}  // namespace kamervragen
