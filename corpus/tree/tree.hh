// A safe tree over XML and HTML: no network, no DTD, no entities of the document's own, bounded size and depth.
// libxml2 stays behind it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/errors/error.hh"

namespace kamervragen::tree {

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

/// What had to be read otherwise than the document says, in words; empty for a sound one.
struct Repairs {
  std::string encoding;  ///< another than the declared one, or than UTF-8 where none is
  std::string markup;    ///< what is not well-formed, though its structure is: a bare &
};

/// A document that is not in the encoding that it declares is read in the one that it is in. Named characters of HTML
/// and SGML (&eacute;) are written out, a bare & or < is taken for itself; any other error of the markup is an error.
Result<Node> parse_xml(std::string_view bytes, TreeLimits = {}, Repairs* = nullptr);
Result<Node> parse_html(std::string_view bytes, TreeLimits = {}, Repairs* = nullptr);

}  // namespace kamervragen::tree
