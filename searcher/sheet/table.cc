#include "searcher/sheet/table.hh"

#include <algorithm>

namespace kamervragen::sheet {

std::optional<std::size_t> place_of(const Table& table, std::string_view column) {
  const auto found = std::ranges::find(table.columns, column, &Column::name);
  if (found == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.columns.begin());
}

std::optional<double> number_of(const Cell& cell) {
  if (const auto* whole = std::get_if<std::uint64_t>(&cell)) return static_cast<double>(*whole);
  if (const auto* decimal = std::get_if<double>(&cell)) return *decimal;
  return std::nullopt;
}

}  // namespace kamervragen::sheet
