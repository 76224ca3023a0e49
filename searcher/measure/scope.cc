#include "searcher/measure/scope.hh"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

#include "searcher/measure/zero_values.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::measure {
namespace {

/// Has no word in it, asked for or left out.
bool is_filter(const query::Zoekvraag& tree) {
  bool out = true;
  query::each_leaf(tree, [&](const query::Zoekvraag& leaf, bool) { out = out && !query::is_text_leaf(leaf); });
  return out;
}

/// Asks for a stretch of time, and nothing else.
bool is_time(const query::Zoekvraag& tree) {
  bool out = !std::holds_alternative<query::All>(tree.node);
  query::each_leaf(tree, [&](const query::Zoekvraag& leaf, bool) {
    out = out && std::visit(query::Overloaded{[](const query::NumberRange& r) { return tells_time(r.field); },
                                              [](const query::DateRange& r) { return tells_time(r.field); },
                                              [](const query::Label& l) { return tells_time(l.field); },
                                              [](const auto&) { return false; }},
                            leaf.node);
  });
  return out;
}

/// What stands side by side in a tree and is wanted; all where nothing is.
query::Zoekvraag those_of(const query::Zoekvraag& tree, bool (*wanted)(const query::Zoekvraag&)) {
  const auto* all = std::get_if<query::And>(&tree.node);
  if (all == nullptr) return wanted(tree) ? tree : query::Zoekvraag{query::All{}};
  std::vector<query::Zoekvraag> out;
  std::ranges::copy_if(all->children, std::back_inserter(out), wanted);
  return out.empty() ? query::Zoekvraag{query::All{}} : query::all_of(std::move(out));
}

}  // namespace

query::Zoekvraag scope_of(const query::Zoekvraag& tree) {
  return is_filter(tree) ? those_of(tree, is_time) : filters_of(tree);
}

query::Zoekvraag filters_of(const query::Zoekvraag& tree) { return is_filter(tree) ? tree : those_of(tree, is_filter); }

query::Zoekvraag without_times(const query::Zoekvraag& scope) {
  return those_of(scope, [](const query::Zoekvraag& tree) { return !is_time(tree); });
}

}  // namespace kamervragen::measure
