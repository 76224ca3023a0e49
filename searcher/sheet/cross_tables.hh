// A table by two fields as the tables of an answer: its cells, its totals, its test.
#pragma once

#include <optional>

#include "schema/layout/fields.hh"
#include "searcher/measure/cross.hh"
#include "searcher/measure/cross_seats.hh"
#include "searcher/sheet/measured.hh"

namespace kamervragen::sheet {

/// A row a cell; the totals of either side; the test. Where there are seats, with rates.
std::vector<Table> cross_tables(const measure::Cross&, const std::optional<measure::CrossSeats>&,
                                const layout::Field& row_field, const layout::Field& column_field);

}  // namespace kamervragen::sheet
