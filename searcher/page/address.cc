#include "searcher/page/address.hh"

#include <algorithm>
#include <array>
#include <span>

namespace kamervragen::page {
namespace {

/// What decides the matches of a query; all its views take it.
constexpr std::array<std::string_view, 6> of_query = {"q", "select", "match", "expand", "reference-date", "taal"};

/// What leaves the hits as they are; behind any other change one begins at the first of them.
constexpr std::array<std::string_view, 3> beside_hits = {"expect-index", "format", language_key};

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

std::string Address::value(std::string_view name) const {
  const auto found = std::ranges::find(target_.keys, name, &http::Key::first);
  return found == target_.keys.end() ? "" : found->second;
}

bool Address::has(std::string_view name, std::string_view value) const {
  return std::ranges::any_of(target_.keys, [&](const auto& key) { return key.first == name && key.second == value; });
}

Address Address::with(std::string_view name, std::string_view value) const {
  auto out = without(name);
  out.target_.keys.emplace_back(name, value);
  return out;
}

Address Address::adding(std::string_view name, std::string_view value) const {
  auto out = without("offset");
  out.target_.keys.emplace_back(name, value);
  return out;
}

Address Address::without(std::string_view name) const {
  auto out = *this;
  const bool from_first = !is_one_of(name, beside_hits);
  std::erase_if(out.target_.keys,
                [&](const auto& key) { return key.first == name || (from_first && key.first == "offset"); });
  return out;
}

Address Address::without(std::string_view name, std::string_view value) const {
  auto out = *this;
  std::erase_if(out.target_.keys,
                [&](const auto& key) { return (key.first == name && key.second == value) || key.first == "offset"; });
  return out;
}

Address Address::seen_as(std::string_view path) const {
  auto out = *this;
  out.target_.path = path;
  std::erase_if(out.target_.keys, [](const auto& key) { return !is_one_of(key.first, of_query); });
  return out;
}

Address Address::elsewhere(std::string_view path) const {
  auto out = *this;
  out.target_.path = path;
  std::erase_if(out.target_.keys, [](const auto& key) { return key.first != language_key; });
  return out;
}

Address Address::in_format(std::string_view format, bool all) const {
  auto out = without("format");
  // What fills a page by itself is no part of a list.
  if (all) {
    for (const auto name : {"n", "limit", "offset", "snippets", "relax", "facets", "top", "facet-order", "explain"})
      out = out.without(name);
    out = out.with("n", "all");
  }
  return out.with("format", format);
}

}  // namespace kamervragen::page
