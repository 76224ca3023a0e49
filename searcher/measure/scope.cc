#include "searcher/measure/scope.hh"

#include <algorithm>
#include <vector>

#include "searcher/query/tree.hh"

namespace kamervragen::measure {
namespace {

/// Has no word in it, asked for or left out.
bool is_filter(const query::Zoekvraag& tree) {
  bool out = true;
  query::each_leaf(tree, [&](const query::Zoekvraag& leaf, bool) { out = out && !query::is_text_leaf(leaf); });
  return out;
}

}  // namespace

query::Zoekvraag scope_of(const query::Zoekvraag& tree) {
  return is_filter(tree) ? query::Zoekvraag{query::All{}} : filters_of(tree);
}

query::Zoekvraag filters_of(const query::Zoekvraag& tree) {
  if (is_filter(tree)) return tree;
  const auto* all = std::get_if<query::And>(&tree.node);
  if (all == nullptr) return {query::All{}};
  std::vector<query::Zoekvraag> filters;
  for (const auto& child : all->children)
    if (is_filter(child)) filters.push_back(child);
  if (filters.empty()) return {query::All{}};
  return filters.size() == 1 ? filters.front() : query::Zoekvraag{query::And{std::move(filters)}};
}

}  // namespace kamervragen::measure
