#include "searcher/measure/cross.hh"

#include <algorithm>

#include "schema/layout/fields.hh"
#include "searcher/measure/groups.hh"

namespace kamervragen::measure {
namespace {

std::vector<double> in_sets(const std::vector<std::uint64_t>& parts) {
  std::vector<double> out;
  for (const auto n : parts) out.push_back(static_cast<double>(n) / static_cast<double>(set_parts));
  return out;
}

}  // namespace

CrossSide::CrossSide(const Population& population, const layout::Field& field, const std::vector<std::string>& also)
    : labels_(population.labels(field)), values_(labels_.values()) {
  place_.resize(values_.size());
  for (std::size_t i = 0; i < place_.size(); ++i) place_[i] = i;
  for (const auto& value : also)
    if (std::ranges::find(values_, value) == values_.end()) values_.push_back(value);
  if (field.in_order() && field.buckets.empty()) put_in_order();
  put_as_shown(field);
  bool missing = false;
  for (std::size_t row = 0; row < population.size() && !missing; ++row) missing = labels_.of(row).empty();
  if (missing) values_.push_back(none_of(field));
}

std::vector<std::size_t> CrossSide::of(std::size_t row) const {
  std::vector<std::size_t> out;
  for (const auto value : labels_.of(row)) out.push_back(place_[value]);
  if (out.empty()) out.push_back(values_.size() - 1);
  return out;
}

void CrossSide::put_in_order() {
  const auto before = values_;
  std::ranges::sort(values_);
  for (std::size_t i = 0; i < place_.size(); ++i)
    place_[i] = static_cast<std::size_t>(std::ranges::find(values_, before[i]) - values_.begin());
}

void CrossSide::put_as_shown(const layout::Field& field) {
  const auto order = shown_order(field, values_);
  const auto before = values_;
  std::vector<std::size_t> place_of(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    values_[i] = before[order[i]];
    place_of[order[i]] = i;
  }
  for (auto& place : place_) place = place_of[place];
}

Result<Cross> cross(const Population& population, const layout::Field& row_field, const layout::Field& column_field,
                    const std::vector<std::string>& also_rows, const std::vector<std::string>& also_columns,
                    std::size_t cells_max) {
  Cross out{.rows = {population, row_field, also_rows},
            .columns = {population, column_field, also_columns},
            .counts = {},
            .of_row = {},
            .of_column = {},
            .shared = {},
            .shared_of_row = {},
            .shared_of_column = {},
            .n = population.size()};
  const auto &rows = out.rows, &columns = out.columns;
  if (rows.size() > 0 && columns.size() > cells_max / rows.size())
    return fail(Code::table_too_large, {{"rows", rows.size()}, {"columns", columns.size()}, {"most", cells_max}});
  out.counts.assign(rows.size(), std::vector<std::uint64_t>(columns.size()));
  out.of_row.resize(rows.size());
  out.of_column.resize(columns.size());
  auto shares = out.counts;
  auto shares_of_row = out.of_row, shares_of_column = out.of_column;
  for (std::size_t row = 0; row < population.size(); ++row) {
    const auto down = rows.of(row), across = columns.of(row);
    out.overlapping = out.overlapping || down.size() > 1 || across.size() > 1;
    for (const auto i : down) {
      ++out.of_row[i];
      shares_of_row[i] += set_parts / down.size();
      for (const auto j : across) {
        ++out.counts[i][j];
        shares[i][j] += set_parts / (down.size() * across.size());
      }
    }
    for (const auto j : across) {
      ++out.of_column[j];
      shares_of_column[j] += set_parts / across.size();
    }
  }
  for (const auto& row : shares) out.shared.push_back(in_sets(row));
  out.shared_of_row = in_sets(shares_of_row);
  out.shared_of_column = in_sets(shares_of_column);
  if (!out.overlapping) out.test = statistics::independence(out.counts);
  return out;
}

}  // namespace kamervragen::measure
