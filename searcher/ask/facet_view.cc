#include "searcher/ask/facet_view.hh"

#include <algorithm>

#include "schema/dutch/analyser.hh"
#include "schema/layout/fields.hh"

namespace kamervragen::ask {
namespace {

void sort_by(std::vector<index::FacetValue>& values, std::string_view order) {
  if (order == "value")
    std::ranges::sort(values, {}, [](const index::FacetValue& v) { return std::pair(dutch::fold(v.value), v.value); });
  if (order == "count") std::ranges::stable_sort(values, std::ranges::greater{}, &index::FacetValue::count);
}

bool keeps_last(const index::Facet& facet, std::string_view order) {
  const auto* field = layout::fields().find(facet.field);
  return field != nullptr && field->kind == layout::Kind::date && order != "count";
}

}  // namespace

std::vector<ShownFacet> view(std::vector<index::Facet> facets, std::optional<std::size_t> top, std::string_view order) {
  std::vector<ShownFacet> out;
  for (auto& facet : facets) {
    sort_by(facet.values, order);
    ShownFacet shown{std::move(facet), 0};
    auto& values = shown.facet.values;
    if (top && *top < values.size()) {
      shown.more = values.size() - *top;
      const auto cut = static_cast<std::ptrdiff_t>(shown.more);
      keeps_last(shown.facet, order) ? values.erase(values.begin(), values.begin() + cut)
                                     : values.erase(values.end() - cut, values.end());
    }
    out.push_back(std::move(shown));
  }
  return out;
}

}  // namespace kamervragen::ask
