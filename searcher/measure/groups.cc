#include "searcher/measure/groups.hh"

#include <utility>

namespace kamervragen::measure {
namespace {

/// A group cut up by one field more.
void cut(const Group& group, const Labels& labels, std::vector<Group>& out) {
  std::vector<Rows> rows_of(labels.values().size() + 1);  // what has no value last
  for (const auto row : group.rows) {
    const auto values = labels.of(row);
    if (values.empty()) rows_of.back().push_back(row);
    for (const auto value : values) rows_of[value].push_back(row);
  }
  for (std::size_t i = 0; i < rows_of.size(); ++i) {
    if (rows_of[i].empty()) continue;
    auto values = group.values;
    values.push_back(i < labels.values().size() ? labels.values()[i] : std::string(layout::missing_value));
    out.push_back({std::move(values), std::move(rows_of[i])});
  }
}

}  // namespace

std::vector<Group> grouped(const Population& population, const std::vector<const layout::Field*>& by) {
  std::vector<Group> groups(1);
  for (std::uint32_t row = 0; row < population.size(); ++row) groups.front().rows.push_back(row);
  for (const auto* field : by) {
    const auto labels = population.labels(*field);
    std::vector<Group> finer;
    for (const auto& group : groups) cut(group, labels, finer);
    groups = std::move(finer);
  }
  return groups;
}

}  // namespace kamervragen::measure
