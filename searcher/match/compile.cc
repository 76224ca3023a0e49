#include "searcher/match/compile.hh"

#include <xapian.h>

#include "searcher/match/filters.hh"
#include "searcher/match/match_all.hh"
#include "searcher/match/ranking.hh"
#include "searcher/match/words.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::match {
namespace {

using Xapian::Query;

Query unweighted(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0.0); }
Query everything() { return unweighted(match_all()); }
Query joined(Query::op op, const std::vector<Query>& queries) { return Query(op, queries.begin(), queries.end()); }

class Compiler {
 public:
  explicit Compiler(const index::QueryContext& context) : context_(context) {}

  Result<Query> compile(const query::Zoekvraag& tree) {
    return std::visit(
        query::Overloaded{
            [](const query::All&) -> Result<Query> { return everything(); },
            [this](const query::And& a) { return conjunction(a); },
            [this](const query::Or& o) { return disjunction(o); }, [this](const query::Not& n) { return negation(n); },
            [this](const query::Prefix& p) { return words_query(context_, p); },
            [this](const query::Word& w) -> Result<Query> { return words_query(context_, w); },
            [this](const query::Phrase& p) -> Result<Query> { return words_query(context_, p); },
            [this](const query::Near& n) -> Result<Query> { return words_query(context_, n); },
            [this](const auto& filter) -> Result<Query> { return unweighted(filter_query(context_, filter)); }},
        tree.node);
  }

 private:
  Result<Query> conjunction(const query::And& node) {
    std::vector<Query> required, excluded;
    for (const auto& child : node.children) {
      const auto* negation = std::get_if<query::Not>(&child.node);
      auto query = compile(negation ? *negation->child : child);
      if (!query) return query;
      (negation ? excluded : required).push_back(std::move(*query));
    }
    const Query wanted = required.empty() ? everything() : joined(Query::OP_AND, required);
    return excluded.empty() ? wanted : Query(Query::OP_AND_NOT, wanted, joined(Query::OP_OR, excluded));
  }

  Result<Query> disjunction(const query::Or& node) {
    std::vector<Query> alternatives;
    for (const auto& child : node.children) {
      auto query = compile(child);
      if (!query) return query;
      const bool other = node.widened && !alternatives.empty();
      alternatives.push_back(other ? Query(Query::OP_SCALE_WEIGHT, *query, other_form) : std::move(*query));
    }
    return joined(Query::OP_OR, alternatives);
  }

  Result<Query> negation(const query::Not& node) {
    auto child = compile(*node.child);
    if (!child) return child;
    return Query(Query::OP_AND_NOT, everything(), *child);
  }

  const index::QueryContext& context_;
};

}  // namespace

Result<Xapian::Query> compile(const query::Zoekvraag& tree, const index::QueryContext& context) {
  return Compiler(context).compile(tree);
}

}  // namespace kamervragen::match
