#include "searcher/index/facets.hh"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "searcher/index/labels.hh"
#include "searcher/index/slots.hh"

namespace kamervragen::index {
namespace {

/// Calls `use` with each piece of the text; also with an empty one.
template <class Use>
void each_piece(std::string_view text, char separator, Use use) {
  for (;;) {
    const auto end = text.find(separator);
    use(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

/// The value as facets print it.
std::string shown(const layout::Field& field, std::string_view value) {
  return field.bucket ? field.bucket(value) : std::string(value);
}

Facet made(const layout::Field& field, const std::unordered_map<std::string, std::uint64_t>& counts,
           std::uint64_t missing) {
  Facet facet{std::string(field.name), {}, missing};
  for (const auto& [value, count] : counts) facet.values.push_back({value, count});
  sort_values(field, facet.values);
  return facet;
}

}  // namespace

SlotCounts slot_counts(const Xapian::Database& database, int slot, const DocumentSet& documents) {
  SlotCounts counts;
  each_slot_value(database, slot, documents, [&](unsigned, const std::string& bytes) { ++counts[bytes]; });
  return counts;
}

std::vector<std::string> values_in(const layout::Field& field, const std::string& bytes) {
  if (field.kind == layout::Kind::number)
    return {shown(field, fmt::to_string(std::llround(Xapian::sortable_unserialise(bytes))))};
  std::vector<std::string> out;
  each_piece(bytes, layout::value_separator, [&](std::string_view value) { out.push_back(shown(field, value)); });
  if (field.bucket) {
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
  }
  return out;
}

Facet facet_of(const layout::Field& field, const SlotCounts& slots) {
  std::unordered_map<std::string, std::uint64_t> counts;
  std::uint64_t missing = 0;
  for (const auto& [bytes, count] : slots) {
    if (bytes.empty()) {
      missing += count;
    } else {
      for (const auto& value : values_in(field, bytes)) counts[value] += count;
    }
  }
  return made(field, counts, missing);
}

Facet facet_of_all(const QueryContext& context, const layout::Field& field) {
  std::unordered_map<std::string, std::uint64_t> counts;
  // A field with buckets has one value a record, so the counts of its values add up.
  each_stored_value(context, field, [&](const LabelKey& found) { counts[shown(field, found.stored)] += found.count; });
  const auto with_value = context.database.get_value_freq(static_cast<Xapian::valueno>(field.slot));
  return made(field, counts, context.database.get_doccount() - with_value);
}

void sort_values(const layout::Field& field, std::vector<FacetValue>& values) {
  // Each key is made once, not at each comparison.
  const auto sort_by = [&](auto key_of) {
    std::vector<std::pair<decltype(key_of(values.front())), FacetValue>> keyed;
    keyed.reserve(values.size());
    for (auto& value : values) keyed.emplace_back(key_of(value), std::move(value));
    std::ranges::sort(keyed, {}, [](const auto& k) { return std::tie(k.first, k.second.value); });
    for (std::size_t i = 0; i < keyed.size(); ++i) values[i] = std::move(keyed[i].second);
  };
  if (!field.in_order()) return sort_by([](const FacetValue& v) { return std::pair(~v.count, dutch::fold(v.value)); });
  // A number has no zeros before it, so the longer one is the greater.
  if (!field.bucket && field.kind == layout::Kind::number)
    return sort_by([](const FacetValue& v) { return v.value.size(); });
  std::vector<std::string_view> order;
  each_piece(field.buckets, '|', [&](std::string_view bucket) { order.push_back(bucket); });
  sort_by([&](const FacetValue& v) { return std::ranges::find(order, v.value) - order.begin(); });
}

}  // namespace kamervragen::index
