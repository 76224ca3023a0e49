#include "searcher/match/match.hh"

#include <xapian.h>

#include "searcher/match/engine.hh"

namespace kamervragen::match {

Match run(const index::QueryContext& context, const compiler::CompiledQuery& query, const MatchPlan& plan) {
  return engine_for(context)->run(query, plan);
}

std::uint64_t count_matches(const index::QueryContext& context, const compiler::CompiledQuery& query) {
  return engine_for(context)->count(query);
}

bool has_matches(const Xapian::Database& database, const compiler::CompiledQuery& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(compiler::to_engine(query));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return !enquire.get_mset(0, 1).empty();
}

}  // namespace kamervragen::match
