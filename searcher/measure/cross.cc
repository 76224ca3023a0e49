#include "searcher/measure/cross.hh"

#include <algorithm>

#include "schema/layout/fields.hh"

namespace kamervragen::measure {
namespace {

/// A set in parts that can be counted whole: up to 16 values on either side share it without a rest. What is counted
/// in whole numbers is the same in any order of the rows.
constexpr std::uint64_t whole = std::uint64_t{720'720} * 720'720;

std::vector<double> in_sets(const std::vector<std::uint64_t>& parts) {
  std::vector<double> out;
  for (const auto n : parts) out.push_back(static_cast<double>(n) / static_cast<double>(whole));
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
    for (std::size_t row = 0; row < population.size() && !missing_; ++row) missing_ = labels_.of(row).empty();
    if (missing_) values_.emplace_back(layout::missing_value);
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
      shares_of_row[i] += whole / down.size();
      for (const auto j : across) {
        ++out.counts[i][j];
        shares[i][j] += whole / (down.size() * across.size());
      }
    }
    for (const auto j : across) {
      ++out.of_column[j];
      shares_of_column[j] += whole / across.size();
    }
  }
  for (const auto& row : shares) out.shared.push_back(in_sets(row));
  out.shared_of_row = in_sets(shares_of_row);
  out.shared_of_column = in_sets(shares_of_column);
  if (!out.overlapping) out.test = statistics::independence(out.counts);
  return out;
}

}  // namespace kamervragen::measure
