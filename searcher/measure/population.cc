#include "searcher/measure/population.hh"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include <xapian.h>

#include "searcher/index/facets.hh"
#include "searcher/index/slots.hh"
#include "searcher/index/spellings.hh"
#include "searcher/index/time_limit.hh"
#include "searcher/match/match.hh"
#include "searcher/match/matching.hh"

namespace kamervragen::measure {
namespace {

/// A limit of time is looked at once in so many documents that are read one by one.
constexpr std::size_t between_looks = 256;

std::optional<int> number_of(const layout::Field& field, const std::string& bytes) {
  if (bytes.empty()) return std::nullopt;
  if (field.kind == layout::Kind::number) return static_cast<int>(std::lround(Xapian::sortable_unserialise(bytes)));
  const auto day = Date::from_iso(bytes);
  return day ? std::optional(day->days()) : std::nullopt;
}

}  // namespace

Labels Labels::of_rows(std::vector<std::string> values, const std::vector<std::vector<bool>>& has, std::size_t rows) {
  Labels out;
  std::map<std::vector<std::uint32_t>, std::uint32_t> known;
  for (std::size_t row = 0; row < rows; ++row) {
    std::vector<std::uint32_t> together;
    for (std::uint32_t value = 0; value < values.size(); ++value)
      if (has[value][row]) together.push_back(value);
    const auto [place, is_new] = known.try_emplace(together, static_cast<std::uint32_t>(known.size()));
    if (is_new) out.combinations_.push_back(std::move(together));
    out.combination_of_.push_back(place->second);
  }
  out.values_ = std::move(values);
  return out;
}

void Population::add(const layout::Field& field, Labels labels) { added_.insert_or_assign(&field, std::move(labels)); }

Population::Population(const index::QueryContext& context, const compiler::CompiledQuery& query)
    : context_(context), documents_(found(query)) {
  if (context_.snapshot.engine_only()) return;
  set_.emplace(context_.database.get_lastdocid());
  for (const auto document : documents_) set_->add(document);
}

std::vector<unsigned> Population::found(const compiler::CompiledQuery& query) const {
  std::vector<unsigned> out;
  if (!context_.snapshot.engine_only()) {
    match::matching(context_.database, query, set_ ? &*set_ : nullptr).each([&](unsigned document) {
      out.push_back(document);
    });
    return out;
  }
  // In an order of its own, so that nothing is scored.
  const auto all = match::run(context_, query,
                              {.sort_slot = layout::sort_orders().front().slot,
                               .offset = 0,
                               .limit = std::numeric_limits<std::size_t>::max(),
                               .count = {}});
  for (const auto& [document, score] : all.hits) out.push_back(document);
  std::ranges::sort(out);
  return out;
}

void Population::read_one_by_one() const {
  if (!read_.empty()) return;
  std::vector<int> slots;
  for (const auto& field : context_.table)
    if (field.slot != layout::no_slot) slots.push_back(field.slot);
  for (const auto& order : layout::sort_orders()) slots.push_back(order.slot);
  for (const auto slot : slots) read_[slot].resize(documents_.size());
  for (std::size_t row = 0; row < documents_.size(); ++row) {
    if (row % between_looks == 0) index::spend_time();
    const auto document = context_.database.get_document(documents_[row]);
    for (const auto slot : slots) read_[slot][row] = document.get_value(static_cast<Xapian::valueno>(slot));
  }
}

void Population::each_value(int slot, const std::function<void(std::size_t row, const std::string& bytes)>& use) const {
  index::spend_time();
  if (!set_) {
    read_one_by_one();
    const auto& values = read_[slot];
    for (std::size_t row = 0; row < values.size(); ++row) use(row, values[row]);
    return;
  }
  std::size_t row = 0;
  index::each_slot_value(context_.database, slot, *set_,
                         [&](unsigned, const std::string& bytes) { use(row++, bytes); });
}

Labels Population::labels(const layout::Field& field) const {
  if (const auto own = added_.find(&field); own != added_.end()) return own->second;
  Labels out;
  out.combination_of_.resize(size());
  std::unordered_map<std::string, std::uint32_t> known;
  std::vector<std::uint64_t> rows_of;  // by combination
  each_value(field.slot, [&](std::size_t row, const std::string& bytes) {
    const auto [place, is_new] = known.try_emplace(bytes, static_cast<std::uint32_t>(known.size()));
    if (is_new) rows_of.push_back(0);
    ++rows_of[place->second];
    out.combination_of_[row] = place->second;
  });

  std::unordered_map<std::string, std::uint64_t> counts;
  std::vector<std::vector<std::string>> stored(known.size());
  for (const auto& [bytes, combination] : known) {
    if (bytes.empty()) continue;
    stored[combination] = index::values_in(field, bytes);
    for (const auto& value : stored[combination]) counts[value] += rows_of[combination];
  }
  index::Facet facet{std::string(field.name), {}, 0};
  for (const auto& [value, count] : counts) facet.values.push_back({value, count});
  sort_values(field, facet.values);
  std::unordered_map<std::string, std::uint32_t> place_of;
  for (const auto& value : facet.values) place_of.emplace(value.value, static_cast<std::uint32_t>(place_of.size()));
  show_values(context_, field, facet);
  for (auto& value : facet.values) out.values_.push_back(std::move(value.value));
  out.combinations_.resize(stored.size());
  for (std::size_t i = 0; i < stored.size(); ++i)
    for (const auto& value : stored[i]) out.combinations_[i].push_back(place_of.at(value));
  return out;
}

std::vector<std::optional<int>> Population::numbers(const layout::Field& field) const {
  std::vector<std::optional<int>> out(size());
  each_value(field.slot, [&](std::size_t row, const std::string& bytes) { out[row] = number_of(field, bytes); });
  return out;
}

std::vector<std::optional<int>> Population::numbers(std::string_view name) const {
  const auto* field = context_.table.find(name);
  return field ? numbers(*field) : std::vector<std::optional<int>>(size());
}

record::DateRange Population::span(std::string_view name) const {
  std::optional<int> first, last;
  for (const auto day : numbers(name)) {
    if (day && (!first || *day < *first)) first = day;
    if (day && (!last || *day > *last)) last = day;
  }
  if (!first) return {};
  return {Date::from_days(*first), Date::from_days(*last)};
}

std::vector<std::string> Population::texts(std::string_view name) const {
  const auto* field = context_.table.find(name);
  return field ? texts(field->slot) : std::vector<std::string>(size());
}

std::vector<std::string> Population::texts(int slot) const {
  std::vector<std::string> out(size());
  each_value(slot, [&](std::size_t row, const std::string& bytes) { out[row] = bytes; });
  return out;
}

std::vector<bool> Population::among(const compiler::CompiledQuery& query) const {
  std::vector<bool> out(size());
  const auto others = found(query);
  auto other = others.begin();
  for (std::size_t row = 0; row < size(); ++row) {
    other = std::lower_bound(other, others.end(), documents_[row]);
    out[row] = other != others.end() && *other == documents_[row];
  }
  return out;
}

}  // namespace kamervragen::measure
