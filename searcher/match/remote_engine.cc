#include "searcher/match/remote_engine.hh"

#include <xapian.h>

#include "searcher/compiler/ranking.hh"
#include "searcher/index/facets.hh"
#include "searcher/match/engine_counts.hh"

namespace kamervragen::match {

Match RemoteEngine::run(const compiler::CompiledQuery& asked, const MatchPlan& plan) const {
  const auto query = compiler::to_engine(asked);
  Xapian::Enquire enquire(database_);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(compiler::bm25_k1, compiler::bm25_k2, compiler::bm25_k3,
                                                  compiler::bm25_b, compiler::bm25_least_length));
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);  // the slots order totally
  if (plan.sort_slot) {
    enquire.set_sort_by_value(static_cast<Xapian::valueno>(*plan.sort_slot), false);
  } else {
    enquire.set_sort_by_relevance_then_value(static_cast<Xapian::valueno>(tie_slot()), false);
  }
  Match out;
  // Only a run that looks at every match counts exactly.
  out.hits = ranked_page(enquire, {.offset = plan.offset, .limit = plan.limit, .by_score = !plan.sort_slot},
                         database_.get_doccount(), out.count);
  const auto counts = engine_counts(database_, query, plan.count, out.count);
  for (std::size_t i = 0; i < counts.size(); ++i) out.facets.push_back(index::facet_of(*plan.count[i], counts[i]));
  return out;
}

std::uint64_t RemoteEngine::count(const compiler::CompiledQuery& query) const {
  return run(query, {.sort_slot = {}, .offset = 0, .limit = 0, .count = {}}).count;
}

std::vector<unsigned> RemoteEngine::among(std::span<const unsigned> documents,
                                          const compiler::CompiledQuery& query) const {
  const auto found =
      run(compiler::CompiledQuery::combined(compiler::Operator::filter, {query, these_documents(database_, documents)}),
          {.sort_slot = {}, .offset = 0, .limit = documents.size(), .count = {}});
  return documents_of(found);
}

}  // namespace kamervragen::match
