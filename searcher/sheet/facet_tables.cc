#include "searcher/sheet/facet_tables.hh"

#include <algorithm>

#include "schema/dutch/analyser.hh"

namespace kamervragen::sheet {
namespace {

void sort_by(std::vector<index::FacetValue>& values, std::string_view order) {
  if (order == "value")
    std::ranges::sort(values, {}, [](const index::FacetValue& v) { return std::pair(dutch::fold(v.value), v.value); });
  if (order == "count") std::ranges::stable_sort(values, std::ranges::greater{}, &index::FacetValue::count);
}

bool keeps_last(const layout::Field* field, std::string_view order) {
  return field != nullptr && field->in_order() && field->buckets.empty() && order != "count";
}

}  // namespace

Table values_table(std::string_view field, const std::vector<index::FacetValue>& values) {
  Table out{.kind = facet_table,
            .name = std::string(field),
            .columns = {{.name = "value"}, {.name = "count", .type = ColumnType::number}},
            .rows = {}};
  for (const auto& [value, count] : values) out.rows.push_back({value, count});
  return out;
}

std::vector<Table> facet_tables(std::vector<index::Facet> facets, std::optional<std::size_t> top,
                                std::string_view order, const layout::FieldTable& table) {
  std::vector<Table> out;
  for (auto& facet : facets) {
    auto& values = facet.values;
    sort_by(values, order);
    const auto more = top && *top < values.size() ? values.size() - *top : 0;
    const auto cut = static_cast<std::ptrdiff_t>(more);
    keeps_last(table.find(facet.field), order) ? values.erase(values.begin(), values.begin() + cut)
                                               : values.erase(values.end() - cut, values.end());
    out.push_back(values_table(facet.field, values));
    out.back().missing = facet.missing;
    out.back().more = more;
  }
  return out;
}

}  // namespace kamervragen::sheet
