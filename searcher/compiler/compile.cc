#include "searcher/compiler/compile.hh"

#include <algorithm>
#include <utility>

#include "searcher/compiler/filters.hh"
#include "searcher/compiler/ranking.hh"
#include "searcher/compiler/words.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::compiler {
namespace {

using Query = CompiledQuery;

Query unweighted(Query query) { return Query::scaled(std::move(query), 0); }
Query everything() { return unweighted(Query::everything()); }

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
    const Query wanted = required.empty() ? everything() : Query::combined(Operator::all, std::move(required));
    return excluded.empty()
               ? wanted
               : Query::combined(Operator::without, {wanted, Query::combined(Operator::any, std::move(excluded))});
  }

  Result<Query> disjunction(const query::Or& node) {
    std::vector<Query> alternatives;
    const bool ranks = std::ranges::any_of(node.children, query::is_text);
    for (const auto& child : node.children) {
      const auto* name = std::get_if<query::Key>(&child.node);
      auto query = ranks && name ? Result<Query>(named_query(context_, *name)) : compile(child);
      if (!query) return query;
      const bool other = node.widened && !alternatives.empty();
      alternatives.push_back(other ? Query::scaled(*query, other_form) : std::move(*query));
    }
    return Query::combined(Operator::any, std::move(alternatives));
  }

  Result<Query> negation(const query::Not& node) {
    auto child = compile(*node.child);
    if (!child) return child;
    return Query::combined(Operator::without, {everything(), *child});
  }

  const index::QueryContext& context_;
};

}  // namespace

Result<CompiledQuery> compile(const query::Zoekvraag& tree, const index::QueryContext& context) {
  return Compiler(context).compile(tree);
}

}  // namespace kamervragen::compiler
