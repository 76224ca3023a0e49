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

/// One side of the table: its values, and which of them a set has.
class Side {
 public:
  Side(const Population& population, const layout::Field& field, const std::vector<std::string>& also)
      : labels_(population.labels(field)), values_(labels_.values()) {
    place_.resize(values_.size());
    for (std::size_t i = 0; i < place_.size(); ++i) place_[i] = i;
    for (const auto& value : also)
      if (std::ranges::find(values_, value) == values_.end()) values_.push_back(value);
    if (field.in_order() && field.buckets.empty()) put_in_order();
    put_as_shown(field);
    for (std::size_t row = 0; row < population.size() && !missing_; ++row) missing_ = labels_.of(row).empty();
    if (missing_) values_.push_back(none_of(field));
  }

  const std::vector<std::string>& values() const { return values_; }
  std::vector<std::size_t> of(std::size_t row) const {
    std::vector<std::size_t> out;
    for (const auto value : labels_.of(row)) out.push_back(place_[value]);
    if (out.empty()) out.push_back(values_.size() - 1);
    return out;
  }

 private:
  /// Years and months, which sort as their texts do.
  void put_in_order() {
    const auto before = values_;
    std::ranges::sort(values_);
    for (std::size_t i = 0; i < place_.size(); ++i)
      place_[i] = static_cast<std::size_t>(std::ranges::find(values_, before[i]) - values_.begin());
  }

  /// As a measure shows them.
  void put_as_shown(const layout::Field& field) {
    const auto order = shown_order(field, values_);
    const auto before = values_;
    std::vector<std::size_t> place_of(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      values_[i] = before[order[i]];
      place_of[order[i]] = i;
    }
    for (auto& place : place_) place = place_of[place];
  }

  Labels labels_;
  std::vector<std::string> values_;
  std::vector<std::size_t> place_;  ///< of the values that occur
  bool missing_ = false;
};

}  // namespace

Result<Cross> cross(const Population& population, const layout::Field& row_field, const layout::Field& column_field,
                    const std::vector<std::string>& also_rows, const std::vector<std::string>& also_columns,
                    std::size_t cells_max) {
  const Side rows(population, row_field, also_rows), columns(population, column_field, also_columns);
  Cross out{.rows = rows.values(),
            .columns = columns.values(),
            .counts = {},
            .of_row = {},
            .of_column = {},
            .shared = {},
            .shared_of_row = {},
            .shared_of_column = {},
            .n = population.size()};
  if (!out.rows.empty() && out.columns.size() > cells_max / out.rows.size())
    return fail(Code::table_too_large,
                {{"rows", out.rows.size()}, {"columns", out.columns.size()}, {"most", cells_max}});
  out.counts.assign(out.rows.size(), std::vector<std::uint64_t>(out.columns.size()));
  out.of_row.resize(out.rows.size());
  out.of_column.resize(out.columns.size());
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
