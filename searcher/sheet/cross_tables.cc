#include "searcher/sheet/cross_tables.hh"

#include <array>

#include "searcher/sheet/columns.hh"
#include "searcher/sheet/cross_columns.hh"

namespace kamervragen::sheet {
namespace {

Column column_of(const layout::Field& field) {
  return {.name = field.name, .description = field.description, .heading = field.name};
}

std::optional<double> share(std::uint64_t n, std::uint64_t of) {
  if (of == 0) return std::nullopt;
  return static_cast<double>(n) / static_cast<double>(of);
}

Table cells_of(const measure::Cross& cross, const std::optional<measure::CrossSeats>& seats, const layout::Field& rows,
               const layout::Field& columns) {
  auto out = table_of("rows", {column_of(rows), column_of(columns)});
  add_columns(out.columns, cell_columns);
  if (seats) add_columns(out.columns, rate_columns<CrossCell>);
  for (std::size_t i = 0; i < cross.rows.size(); ++i)
    for (std::size_t j = 0; j < cross.columns.size(); ++j) {
      const CrossCell cell{{cross.counts[i][j], cross.shared[i][j], seats ? seats->of_cell[i][j] : measure::Seated{}},
                           share(cross.counts[i][j], cross.of_row[i]),
                           share(cross.counts[i][j], cross.of_column[j]),
                           cross.test ? std::optional(cross.test->residuals[i][j]) : std::nullopt};
      auto& cells = out.rows.emplace_back(std::vector<Cell>{cross.rows.values()[i], cross.columns.values()[j]});
      add_cells(cells, cell_columns, cell);
      if (seats) add_cells(cells, rate_columns<CrossCell>, cell);
    }
  return out;
}

/// The totals of one side. `seats`: none where that side has none.
Table totals(std::string_view name, const layout::Field& field, const std::vector<std::string>& values,
             const std::vector<std::uint64_t>& counts, const std::vector<double>& shared,
             const std::vector<measure::Seated>& seats) {
  auto out = table_of(name, {column_of(field)});
  add_columns(out.columns, total_columns);
  if (!seats.empty()) add_columns(out.columns, rate_columns<Counted>);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Counted total{counts[i], shared[i], seats.empty() ? measure::Seated{} : seats[i]};
    auto& cells = out.rows.emplace_back(std::vector<Cell>{values[i]});
    add_cells(cells, total_columns, total);
    if (!seats.empty()) add_cells(cells, rate_columns<Counted>, total);
  }
  return out;
}

Table tests(const measure::Cross& cross) {
  auto out = table_of("tests", {test_column,
                                chi_square_column,
                                degrees_column,
                                p_column,
                                {.name = "v", .type = ColumnType::decimal, .description = "Cramér's V", .heading = "V"},
                                {.name = "small_share",
                                 .type = ColumnType::share,
                                 .description = "of the cells, those in which fewer than 5 were to be expected",
                                 .heading = "small"}});
  if (cross.test)
    out.rows.push_back({"chi-square", cross.test->chi_square, std::uint64_t{cross.test->degrees}, cross.test->p,
                        cross.test->v, cross.test->small_share});
  return out;
}

}  // namespace

std::vector<Table> cross_tables(const measure::Cross& cross, const std::optional<measure::CrossSeats>& seats,
                                const layout::Field& row_field, const layout::Field& column_field) {
  const auto none = std::vector<measure::Seated>{};
  return {cells_of(cross, seats, row_field, column_field),
          totals("row_totals", row_field, cross.rows.values(), cross.of_row, cross.shared_of_row,
                 seats ? seats->of_row : none),
          totals("column_totals", column_field, cross.columns.values(), cross.of_column, cross.shared_of_column,
                 seats ? seats->of_column : none),
          tests(cross)};
}

}  // namespace kamervragen::sheet
