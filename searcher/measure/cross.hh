// The rows of a population by two fields at once, cell by cell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/measure/population.hh"
#include "searcher/statistics/cross_table.hh"

namespace kamervragen::measure {

/// A set in parts that can be counted whole: up to 16 values on either side share it without a rest. What is counted
/// in whole numbers is the same in any order of the rows.
inline constexpr std::uint64_t set_parts = std::uint64_t{720'720} * 720'720;

/// One side of a table: its values, and which of them a set has.
class CrossSide {
 public:
  CrossSide(const Population&, const layout::Field&, const std::vector<std::string>& also);

  const std::vector<std::string>& values() const { return values_; }
  std::size_t size() const { return values_.size(); }
  /// Places among the values, one at least: what has no value has the last.
  std::vector<std::size_t> of(std::size_t row) const;

 private:
  /// Years and months, which sort as their texts do.
  void put_in_order();
  /// As a measure shows them.
  void put_as_shown(const layout::Field&);

  Labels labels_;
  std::vector<std::string> values_;
  std::vector<std::size_t> place_;  ///< of the values that occur
};

/// Each value of a row's field is a row, each of a column's field a column; what has no value is last, where any has
/// none. A set with several values stands in several cells, and once in each of their totals.
struct Cross {
  CrossSide rows, columns;
  statistics::CrossTable counts;  ///< by row, then column
  std::vector<std::uint64_t> of_row, of_column;
  // The same, where a set that stands in several cells is shared out over them in equal parts.
  std::vector<std::vector<double>> shared;
  std::vector<double> shared_of_row, shared_of_column;
  std::uint64_t n = 0;
  bool overlapping = false;  ///< some set stands in several cells: then no test says anything
  std::optional<statistics::Independence> test{};
};

/// Values that do not occur are rows and columns of zeros: those of `also_rows` and `also_columns`, behind those that
/// do, unless the field has an order of its own. REQUIRES Facets. ERRORS: table-too-large, where it has more cells.
/// Throws what Xapian throws.
Result<Cross> cross(const Population&, const layout::Field& row_field, const layout::Field& column_field,
                    const std::vector<std::string>& also_rows, const std::vector<std::string>& also_columns,
                    std::size_t cells_max);

}  // namespace kamervragen::measure
