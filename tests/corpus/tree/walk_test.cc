#include "corpus/tree/walk.hh"

#include <string>

#include <catch2/catch.hpp>

namespace kamervragen::test {

TEST_CASE("what stands below a node is found however deep, and the node itself is not below itself") {
  const auto root = tree::parse_xml("<a>een<b><c x='1'>twee</c></b><d/></a>").value();
  CHECK(tree::holds(root, "c"));
  CHECK_FALSE(tree::holds(root, "a"));
  CHECK_FALSE(tree::holds(root, "e"));
  CHECK(tree::any_below(root, [](const tree::Node& node) { return node.attribute("x") == "1"; }));
  CHECK_FALSE(tree::any_below(root, [](const tree::Node& node) { return node.is_text(); }));
  std::string names;
  tree::each_element(root, [&](const tree::Node& node) { names += node.name; });
  CHECK(names == "abcd");
}

}  // namespace kamervragen::test
