#include "indexer/markup/official.hh"

#include <algorithm>

#include "schema/text/ascii.hh"

namespace kamervragen::markup {
namespace {

std::size_t written(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !text::is_space(c); }));
}

void cut(tree::Node& node, std::size_t& bytes) {
  if (node.is_text()) {
    std::size_t at = 0;
    while (at < node.text.size() && (bytes > 0 || text::is_space(node.text[at]))) {
      if (!text::is_space(node.text[at])) --bytes;
      ++at;
    }
    node.text.erase(0, at);
    return;
  }
  for (auto& child : node.children) {
    if (bytes == 0) return;
    cut(child, bytes);
  }
}

}  // namespace

tree::Node make(std::string_view name, std::size_t line) {
  tree::Node node;
  node.name = name;
  node.line = line;
  return node;
}

tree::Node make(std::string_view name, std::string_view text, std::size_t line) {
  auto node = make(name, line);
  add_text(node, text);
  return node;
}

void add_text(tree::Node& to, std::string_view text) {
  if (text.empty()) return;
  if (to.children.empty() || !to.children.back().is_text()) {
    to.children.emplace_back();
    to.children.back().line = to.line;
  }
  to.children.back().text += text;
}

bool holds_text(const tree::Node& node) {
  if (node.is_text()) return !text::trim(node.text).empty();
  return node.name == "noot" || std::ranges::any_of(node.children, holds_text);
}

void cut_front(tree::Node& node, std::string_view text) {
  auto bytes = written(text);
  cut(node, bytes);
  std::erase_if(node.children, [](const tree::Node& child) { return child.is_text() && child.text.empty(); });
  while (!node.children.empty() && !holds_text(node.children.front())) node.children.erase(node.children.begin());
}

}  // namespace kamervragen::markup
