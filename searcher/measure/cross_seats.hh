// The seats behind the cells of a table by fractie.
#pragma once

#include <optional>
#include <vector>

#include "schema/layout/fields.hh"
#include "schema/record/dates.hh"
#include "searcher/measure/cross.hh"

namespace kamervragen::measure {

/// Seat-years (searcher/measure/seats.hh) of each cell, and of each total of the side that is the fractie.
struct CrossSeats {
  std::vector<std::vector<std::optional<double>>> of_cell;
  std::vector<std::optional<double>> of_row, of_column;
};

/// Nothing where neither field is the fractie. `days`: those that the whole table is of; where the other field is a
/// stretch of time, a cell is of that stretch within them.
std::optional<CrossSeats> cross_seats(const Cross&, const layout::Field& row_field, const layout::Field& column_field,
                                      const record::DateRange& days);

}  // namespace kamervragen::measure
