// Whether markup closes what it opens, as XML wants it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::test {

/// The first element that is not closed where it should be, or a < that begins none; empty where there is none.
inline std::string unbalanced(std::string_view html) {
  std::vector<std::string> open;
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const auto end = html.find_first_of("<>", at + 1);
    if (end == std::string_view::npos || html[end] == '<') return "<";
    auto tag = html.substr(at + 1, end - at - 1);
    if (tag.starts_with('!') || tag.ends_with('/')) continue;
    const bool closes = tag.starts_with('/');
    if (closes) tag.remove_prefix(1);
    const std::string name(tag.substr(0, tag.find_first_of(" \n")));
    if (name.empty()) return "<";
    if (!closes) {
      open.push_back(name);
      continue;
    }
    if (open.empty() || open.back() != name) return name;
    open.pop_back();
  }
  return open.empty() ? "" : open.back();
}

}  // namespace kamervragen::test
