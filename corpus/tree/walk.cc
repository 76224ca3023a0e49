#include "corpus/tree/walk.hh"

#include <algorithm>

namespace kamervragen::tree {

bool any_below(const Node& node, const std::function<bool(const Node&)>& is) {
  return std::ranges::any_of(
      node.children, [&](const Node& child) { return !child.is_text() && (is(child) || any_below(child, is)); });
}

bool holds(const Node& node, std::string_view name) {
  return std::ranges::any_of(node.children,
                             [&](const Node& child) { return child.name == name || holds(child, name); });
}

void each_element(const Node& node, const std::function<void(const Node&)>& tell) {
  tell(node);
  for (const auto& child : node.children)
    if (!child.is_text()) each_element(child, tell);
}

}  // namespace kamervragen::tree
