#include "searcher/match/reasons.hh"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>

#include <xapian.h>

#include "searcher/compiler/compile.hh"
#include "searcher/compiler/filters.hh"
#include "searcher/compiler/ranking.hh"
#include "searcher/compiler/words.hh"
#include "searcher/match/match.hh"
#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::match {
namespace {

using Query = compiler::CompiledQuery;

/// Documents asked about in one go: an export of everything takes many.
constexpr std::size_t at_once = 200;

std::string_view name(compiler::FoundAs as) {
  return as == compiler::FoundAs::stem ? "woord" : as == compiler::FoundAs::written ? "woordvorm" : "samenstelling";
}

std::string names(const std::vector<const layout::Field*>& fields) {
  std::string out;
  for (const auto* field : fields) out.append(out.empty() ? "" : ", ").append(field->name);
  return out;
}

class Reasons {
 public:
  Reasons(const index::QueryContext& context, std::span<const unsigned> documents)
      : context_(context), records_(these_documents(context.database, documents)), out_(documents.size()) {
    for (std::size_t i = 0; i < documents.size(); ++i) places_[documents[i]] = i;
  }

  /// The shares of a tree's leaves; `within`: what an And around it matches, without which nothing in it counts.
  void add_tree(const query::Zoekvraag& tree, const Query& within, double scale = 1) {
    if (std::holds_alternative<query::Not>(tree.node)) return;
    if (is_text_leaf(tree)) return add_leaf(tree, within, scale);
    const bool all = std::holds_alternative<query::And>(tree.node);
    const auto matched = all ? compiler::compile(tree, context_) : Result<Query>(within);
    if (!matched) return;
    const auto* any = std::get_if<query::Or>(&tree.node);
    const auto children = children_of(tree);
    if (any && std::ranges::any_of(any->children, query::is_text)) add_names(*any, within, scale);
    for (std::size_t i = 0; i < children.size(); ++i)
      add_tree(*children[i], all ? Query::combined(compiler::Operator::filter, {*matched, within}) : within,
               any && any->widened && i > 0 ? scale * compiler::other_form : scale);
  }

  void add(const Query& query, const Reason& reason, double scale = 1) {
    const auto match = run(context_, Query::combined(compiler::Operator::filter, {query, records_}),
                           {.sort_slot = {}, .offset = 0, .limit = out_.size(), .count = {}});
    for (const auto& [document, score] : match.hits) {
      if (score <= 0) continue;
      out_[places_.at(document)].push_back(reason);
      out_[places_.at(document)].back().score = score * scale;
    }
  }

  /// Names beside words count.
  void add_names(const query::Or& any, const Query& within, double scale) {
    for (const auto& child : any.children)
      if (const auto* name = std::get_if<query::Key>(&child.node))
        add(Query::combined(compiler::Operator::filter, {compiler::named_query(context_, *name), within}),
            {canonical(child), name->field, kind_of(child), 0}, scale);
  }

  void add_leaf(const query::Zoekvraag& leaf, const Query& within, double scale) {
    const auto text = canonical(leaf);
    if (const auto* word = std::get_if<query::Word>(&leaf.node)) {
      compiler::each_way(context_, *word,
                         [&](const Query& way, const std::vector<const layout::Field*>& fields, compiler::FoundAs as) {
                           add(Query::combined(compiler::Operator::filter, {way, within}),
                               {text, names(fields), std::string(name(as)), 0}, scale);
                         });
    } else if (const auto query = compiler::compile(leaf, context_)) {
      const auto part =
          std::visit(query::Overloaded{
                         [](const query::Phrase& p) { return p.part; }, [](const query::Prefix& p) { return p.part; },
                         [](const query::Near& n) { return n.part; }, [](const auto&) { return std::string(); }},
                     leaf.node);
      add(Query::combined(compiler::Operator::filter, {*query, within}),
          {text, names(compiler::text_fields(context_.table, part)), kind_of(leaf), 0}, scale);
    }
  }

  std::vector<std::vector<Reason>> take() {
    for (auto& reasons : out_) std::ranges::stable_sort(reasons, std::greater{}, &Reason::score);
    return std::move(out_);
  }

 private:
  const index::QueryContext& context_;
  Query records_;
  std::map<unsigned, std::size_t> places_;
  std::vector<std::vector<Reason>> out_;
};

}  // namespace

std::vector<std::vector<Reason>> reasons_for(const index::QueryContext& context, const query::Zoekvraag& tree,
                                             const std::vector<unsigned>& documents) {
  std::vector<std::vector<Reason>> out;
  const std::span<const unsigned> all(documents);
  for (std::size_t at = 0; at < all.size(); at += at_once) {
    Reasons reasons(context, all.subspan(at, std::min(at_once, all.size() - at)));
    reasons.add_tree(tree, Query::everything());
    reasons.add(compiler::title_bonus(context, tree), {"", "titel", "titel", 0});
    std::ranges::move(reasons.take(), std::back_inserter(out));
  }
  return out;
}

}  // namespace kamervragen::match
