// A safe tree over XML and HTML: no network, no DTD, no entities of the document's own, bounded size and depth.
// libxml2 stays behind it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/error.hh"

namespace kamervragen {

/// An element, or a run of text (`name` empty). Names are local names; all text is valid UTF-8.
struct Node {
  std::string name;
  std::string text;  ///< of a run of text
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<Node> children;
  std::size_t line = 0;

  bool is_text() const { return name.empty(); }
  /// An attribute's value; empty when absent.
  std::string_view attribute(std::string_view local_name) const;
  /// The first child element of that name; null when there is none.
  const Node* child(std::string_view local_name) const;
};

struct TreeLimits {
  std::size_t bytes = 32u << 20;
  std::size_t depth = 200;
};

Result<Node> parse_xml(std::string_view bytes, TreeLimits = {});
Result<Node> parse_html(std::string_view bytes, TreeLimits = {});

}  // namespace kamervragen
