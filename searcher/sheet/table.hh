// A table: what counts, facets, values and statistics are before anyone lays them out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kamervragen::sheet {

/// One value; nothing where there is none.
using Cell = std::variant<std::monostate, std::string, std::uint64_t, double, std::vector<std::string>>;

enum class ColumnType : std::uint8_t {
  text,
  number,  ///< whole
  decimal,
  share,  ///< of 1; people read it as a percentage
  list,
};

struct Column {
  std::string_view name;  ///< the key of its cells in JSON, the heading in CSV
  ColumnType type = ColumnType::text;
  std::string_view description{};
  std::string_view heading{};  ///< above it on a screen; empty where a screen has no room for it
};

/// What the tables of one kind are called where several stand in one answer.
struct TableKind {
  std::string_view name_key;  ///< "field": what the table's name is the name of
  std::string_view rows_key;  ///< "values"
};
/// A facet, or the values of a field.
inline constexpr TableKind facet_table{"field", "values"};

/// A table of a measure, which is called by its name alone.
inline constexpr TableKind measured_table{"", ""};

/// Rows of as many cells as there are columns.
struct Table {
  TableKind kind;
  std::string name;  ///< of a facet: the name of its field
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::uint64_t missing = 0;  ///< records that no row counts, since they have no value
  std::uint64_t more = 0;     ///< rows that are not shown
  bool single = false;        ///< of one row: its cells are said by their names alone
};

/// The place of a column; nothing where none is called so.
std::optional<std::size_t> place_of(const Table&, std::string_view column);
/// A number of any kind; nothing of what is none.
std::optional<double> number_of(const Cell&);

}  // namespace kamervragen::sheet
