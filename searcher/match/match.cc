#include "searcher/match/match.hh"

#include <string>
#include <utility>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/match/engine.hh"

namespace kamervragen::match {

Match run(const index::QueryContext& context, const compiler::CompiledQuery& query, const MatchPlan& plan) {
  return engine_for(context)->run(query, plan);
}

std::uint64_t count_matches(const index::QueryContext& context, const compiler::CompiledQuery& query) {
  return engine_for(context)->count(query);
}

compiler::CompiledQuery these_documents(const Xapian::Database& database, std::span<const unsigned> documents) {
  std::vector<compiler::CompiledQuery> records;
  for (const auto document : documents) {
    auto term = database.termlist_begin(document);
    term.skip_to(std::string(layout::record_prefix));
    records.push_back(compiler::CompiledQuery::term(*term));
  }
  return compiler::CompiledQuery::combined(compiler::Operator::any, std::move(records));
}

std::vector<unsigned> documents_of(const Match& match) {
  std::vector<unsigned> out;
  for (const auto& [document, score] : match.hits) out.push_back(document);
  return out;
}

std::vector<unsigned> among(const index::QueryContext& context, std::span<const unsigned> documents,
                            const compiler::CompiledQuery& query) {
  return engine_for(context)->among(documents, query);
}

bool has_matches(const Xapian::Database& database, const compiler::CompiledQuery& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(compiler::to_engine(query));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return !enquire.get_mset(0, 1).empty();
}

}  // namespace kamervragen::match
