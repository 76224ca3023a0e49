// What stands below a node, however deep.
#pragma once

#include <functional>
#include <string_view>

#include "corpus/tree/tree.hh"

namespace kamervragen::tree {

/// Whether one of the elements below a node is so.
bool any_below(const Node&, const std::function<bool(const Node&)>& is);
/// Whether an element of that name stands below a node.
bool holds(const Node&, std::string_view name);
/// Tells of a node and of every element below it, in the order of the document.
void each_element(const Node&, const std::function<void(const Node&)>& tell);

}  // namespace kamervragen::tree
