#include "searcher/facets.hh"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "searcher/labels.hh"

namespace kamervragen {
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
std::string shown(const Field& field, std::string_view value) {
  return field.bucket ? field.bucket(value) : std::string(value);
}

/// The values in the bytes of a slot, as facets print them; each once.
std::set<std::string> values_in(const Field& field, const std::string& bytes) {
  std::set<std::string> out;
  if (field.kind == Kind::number) {
    out.insert(shown(field, fmt::to_string(std::llround(Xapian::sortable_unserialise(bytes)))));
  } else {
    each_piece(bytes, value_separator, [&](std::string_view value) { out.insert(shown(field, value)); });
  }
  return out;
}

Facet made(const Field& field, std::map<std::string, std::uint64_t> counts, std::uint64_t missing) {
  Facet facet{std::string(field.name), {}, missing};
  for (auto& [value, count] : counts) facet.values.push_back({value, count});
  sort_values(field, facet.values);
  return facet;
}

}  // namespace

Facet facet_of(const Field& field, const SlotCounts& slots) {
  std::map<std::string, std::uint64_t> counts;
  std::uint64_t missing = 0;
  for (const auto& [bytes, count] : slots) {
    if (bytes.empty()) {
      missing += count;
    } else {
      for (const auto& value : values_in(field, bytes)) counts[value] += count;
    }
  }
  return made(field, std::move(counts), missing);
}

Facet facet_of_all(const QueryContext& context, const Field& field) {
  std::map<std::string, std::uint64_t> counts;
  // A field with buckets has one value a record, so the counts of its values add up.
  each_value(context, field, [&](const IndexedValue& found) { counts[shown(field, found.value)] += found.count; });
  const auto with_value = context.database.get_value_freq(static_cast<Xapian::valueno>(field.slot));
  return made(field, std::move(counts), context.database.get_doccount() - with_value);
}

void sort_values(const Field& field, std::vector<FacetValue>& values) {
  if (!field.bucket) {
    std::ranges::sort(values, {}, [](const FacetValue& v) { return std::tuple(~v.count, fold(v.value), v.value); });
    return;
  }
  std::vector<std::string_view> order;
  each_piece(field.buckets, '|', [&](std::string_view bucket) { order.push_back(bucket); });
  std::ranges::sort(values, {}, [&](const FacetValue& v) { return std::pair(std::ranges::find(order, v.value), v.value); });
}

}  // namespace kamervragen
