#include "searcher/measure/groups.hh"

#include <algorithm>
#include <utility>

#include "schema/facts/facts.hh"
#include "searcher/measure/periods.hh"

namespace kamervragen::measure {
namespace {

/// A group cut up by one field more.
void cut(const Group& group, const layout::Field& field, const Labels& labels, std::vector<Group>& out) {
  std::vector<Rows> rows_of(labels.values().size() + 1);  // what has no value last
  for (const auto row : group.rows) {
    const auto values = labels.of(row);
    if (values.empty()) rows_of.back().push_back(row);
    for (const auto value : values) rows_of[value].push_back(row);
  }
  auto order = shown_order(field, labels.values());
  order.push_back(labels.values().size());
  for (const auto i : order) {
    if (rows_of[i].empty()) continue;
    auto values = group.values;
    values.push_back(i < labels.values().size() ? labels.values()[i] : none_of(field));
    out.push_back({std::move(values), std::move(rows_of[i])});
  }
}

}  // namespace

const layout::Field& entry_field() {
  static constexpr layout::Field field{
      .name = "entry", .many = true, .facet = true, .description = "an entry of the dictionary that matches"};
  return field;
}

std::string none_of(const layout::Field& field) {
  return field.name == entry_field().name ? "(no entry)" : std::string(layout::missing_value);
}

std::vector<std::size_t> shown_order(const layout::Field& field, const std::vector<std::string>& values) {
  std::vector<std::size_t> out(values.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = i;
  if (field.name != field_of(By::kabinet)) return out;
  const auto& cabinets = facts::facts_of_periods().rows().kabinetten;
  std::ranges::stable_sort(out, {}, [&](std::size_t i) {
    return std::ranges::find(cabinets, values[i], &facts::Kabinet::naam) - cabinets.begin();
  });
  return out;
}

std::vector<Group> grouped(const Population& population, const std::vector<const layout::Field*>& by) {
  std::vector<Group> groups(1);
  for (std::uint32_t row = 0; row < population.size(); ++row) groups.front().rows.push_back(row);
  for (const auto* field : by) {
    const auto labels = population.labels(*field);
    std::vector<Group> finer;
    for (const auto& group : groups) cut(group, *field, labels, finer);
    groups = std::move(finer);
  }
  return groups;
}

bool are_apart(const std::vector<Group>& groups, std::size_t rows) {
  std::size_t sum = 0;
  for (const auto& group : groups) sum += group.rows.size();
  return sum == rows;
}

}  // namespace kamervragen::measure
