#include "searcher/render/facets_text.hh"

#include <algorithm>

#include <fmt/format.h>

#include "schema/text/width.hh"

namespace kamervragen::render {
namespace {

constexpr std::string_view missing = "(missing)";

std::string facet_table(const ask::ShownFacet& shown, const program::Paint& paint, std::size_t width) {
  const auto& facet = shown.facet;
  std::size_t values_width = facet.missing > 0 ? missing.size() : 0;
  std::uint64_t largest = facet.missing;
  for (const auto& v : facet.values) {
    values_width = std::max(values_width, text::columns(v.value));
    largest = std::max(largest, v.count);
  }
  const auto counts_width = std::max<std::size_t>(fmt::to_string(largest).size(), 4);
  values_width = std::min(values_width, width - 4 - counts_width);

  std::string out = paint(program::Style::title, facet.field) + "\n";
  const auto line = [&](std::string_view value, std::uint64_t count, program::Style style) {
    out += "  " + paint(style, text::pad(text::shorten(value, values_width), values_width)) + "  " +
           text::pad_left(fmt::to_string(count), counts_width) + "\n";
  };
  for (const auto& v : facet.values) line(v.value, v.count, program::Style::label);
  if (facet.missing > 0) line(missing, facet.missing, program::Style::dim);
  if (shown.more > 0) out += "  " + paint(program::Style::dim, fmt::format("{} more: --top all", shown.more)) + "\n";
  if (facet.values.empty() && facet.missing == 0) out += "  " + paint(program::Style::dim, "(none)") + "\n";
  return out;
}

}  // namespace

std::string facet_tables(const std::vector<ask::ShownFacet>& facets, const program::Paint& paint, std::size_t width) {
  std::string out;
  for (const auto& facet : facets) {
    if (!out.empty()) out += "\n";
    out += facet_table(facet, paint, width);
  }
  return out;
}

}  // namespace kamervragen::render
