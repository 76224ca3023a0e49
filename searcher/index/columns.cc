#include "searcher/index/columns.hh"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <xapian.h>

#include "searcher/index/facets.hh"
#include "searcher/index/slots.hh"

namespace kamervragen::index {
namespace {

std::vector<std::uint32_t> places_of(const Xapian::Database& database, int slot) {
  std::vector<std::pair<std::string, unsigned>> values;
  each_slot_value(database, slot,
                  [&](unsigned document, const std::string& bytes) { values.emplace_back(bytes, document); });
  std::ranges::sort(values);
  std::vector<std::uint32_t> out(database.get_lastdocid() + 1);
  std::uint32_t place = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i == 0 || values[i].first != values[i - 1].first) ++place;
    out[values[i].second] = place;
  }
  return out;
}

}  // namespace

FacetColumn::FacetColumn(const Xapian::Database& database, const layout::Field& field)
    : field_(field.name), by_count_(!field.in_order()), combinations_(database.get_lastdocid() + 1) {
  std::unordered_map<std::string, std::uint32_t> known;
  each_slot_value(database, field.slot, [&](unsigned document, const std::string& bytes) {
    combinations_[document] = known.emplace(bytes, known.size() + 1).first->second;
  });
  std::vector<FacetValue> found;
  std::unordered_map<std::string, std::uint32_t> places;
  for (const auto& [bytes, combination] : known)
    for (const auto& value : values_in(field, bytes))
      if (places.emplace(value, 0).second) found.push_back({value, 0});
  sort_values(field, found);
  for (auto& value : found) {
    places[value.value] = static_cast<std::uint32_t>(values_.size());
    values_.push_back(std::move(value.value));
  }
  std::vector<const std::string*> by_combination(known.size());
  for (const auto& [bytes, combination] : known) by_combination[combination - 1] = &bytes;
  begins_.assign(2, 0);  // none has no values
  for (const auto* bytes : by_combination) {
    for (const auto& value : values_in(field, *bytes)) values_of_.push_back(places[value]);
    begins_.push_back(static_cast<std::uint32_t>(values_of_.size()));
  }
}

Facet FacetColumn::count(const DocumentSet& documents, std::uint64_t how_many) const {
  std::vector<std::uint32_t> counts(values_.size());
  std::uint64_t missing = 0;
  const auto add = [&](std::size_t combination, std::uint32_t times) {
    missing += combination == 0 ? times : 0;
    for (auto i = begins_[combination]; i < begins_[combination + 1]; ++i) counts[values_of_[i]] += times;
  };
  const auto combinations = begins_.size() - 1;
  if (how_many < combinations) {
    documents.each([&](unsigned document) { add(combinations_[document], 1); });
  } else {
    std::vector<std::uint32_t> together(combinations);
    documents.each([&](unsigned document) { ++together[combinations_[document]]; });
    for (std::size_t combination = 0; combination < combinations; ++combination)
      if (together[combination] > 0) add(combination, together[combination]);
  }
  std::vector<std::uint32_t> order;
  for (std::uint32_t value = 0; value < counts.size(); ++value)
    if (counts[value] > 0) order.push_back(value);
  if (by_count_) std::ranges::sort(order, {}, [&](std::uint32_t value) { return std::pair(~counts[value], value); });
  Facet out{field_, {}, missing};
  out.values.reserve(order.size());
  for (const auto value : order) out.values.push_back({values_[value], counts[value]});
  return out;
}

Columns::Columns(const layout::FieldTable& table)
    : table_(table),
      fields_(std::make_unique<OfField[]>(table.size())),
      places_(std::make_unique<Lazy<std::vector<std::uint32_t>>[]>(layout::sort_orders().size())) {}

Columns::OfField& Columns::of(const layout::Field& field) const {
  return fields_[static_cast<std::size_t>(&field - &*table_.begin())];
}

const FacetColumn& Columns::facet(const Xapian::Database& database, const layout::Field& field) const {
  return of(field).facet.get([&] { return FacetColumn(database, field); });
}

const std::vector<LabelKey>& Columns::labels(const Xapian::Database& database, const layout::Field& field) const {
  return of(field).labels.get([&] { return label_keys(database, field); });
}

const Spellings& Columns::spellings(const Xapian::Database& database, const layout::Field& field) const {
  return of(field).spellings.get([&] { return Spellings(database, field); });
}

const std::vector<std::uint32_t>& Columns::places(const Xapian::Database& database, int slot) const {
  const auto orders = layout::sort_orders();
  const auto order = std::ranges::find(orders, slot, &layout::SortOrder::slot);
  return places_[static_cast<std::size_t>(order - orders.begin())].get([&] { return places_of(database, slot); });
}

}  // namespace kamervragen::index
