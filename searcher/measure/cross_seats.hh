// The seats behind the cells of a table by fractie.
#pragma once

#include <optional>
#include <vector>

#include "schema/layout/fields.hh"
#include "schema/record/dates.hh"
#include "searcher/measure/cross.hh"
#include "searcher/measure/population.hh"

namespace kamervragen::measure {

/// Of a cell, or of a total of the side that is the fractie.
struct Seated {
  std::optional<double> seat_years{};  ///< searcher/measure/seats.hh
  std::uint64_t n = 0;                 ///< its sets that were asked on days on which the fractie had seats
  std::uint64_t parts = 0;             ///< of these, shared out as in the table, in set_parts

  double shared() const { return static_cast<double>(parts) / static_cast<double>(set_parts); }
};

struct CrossSeats {
  std::vector<std::vector<Seated>> of_cell;  ///< by row, then column
  std::vector<Seated> of_row, of_column;     ///< none of the side that is not the fractie
};

/// Nothing where neither field is the fractie. `days`: those that the whole table is of; where the other field is a
/// stretch of time, a cell is of that stretch within them. What is asked by members of a fractie that had no seats
/// then, as a list of facts has it, counts for no rate. Throws what Xapian throws.
std::optional<CrossSeats> cross_seats(const Population&, const Cross&, const layout::Field& row_field,
                                      const layout::Field& column_field, const record::DateRange& days);

}  // namespace kamervragen::measure
