// Columns as data: what a column is called, and how its cells are taken from the values of a row.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/sheet/table.hh"

namespace kamervragen::sheet {

/// A number, or nothing.
template <class Number>
Cell cell_of(const std::optional<Number>& number) {
  return number ? Cell(*number) : Cell();
}

/// Columns of one kind of value, as data.
template <class Value>
struct ColumnOf {
  Column column;
  Cell (*cell)(const Value&);
};

/// A table of a measure without rows.
inline Table table_of(std::string_view name, std::vector<Column> columns = {}) {
  return {.kind = measured_table, .name = std::string(name), .columns = std::move(columns), .rows = {}};
}

template <class Value, std::size_t Size>
void add_columns(std::vector<Column>& to, const std::array<ColumnOf<Value>, Size>& columns) {
  for (const auto& one : columns) to.push_back(one.column);
}
template <class Value, std::size_t Size>
void add_cells(std::vector<Cell>& to, const std::array<ColumnOf<Value>, Size>& columns, const Value& value) {
  for (const auto& one : columns) to.push_back(one.cell(value));
}

/// A row a value; `more` is how many values there are beside them.
template <class Value, std::size_t Size>
Table table_of(std::string_view name, const std::array<ColumnOf<Value>, Size>& columns, std::span<const Value> values,
               std::uint64_t more = 0) {
  auto out = table_of(name);
  add_columns(out.columns, columns);
  for (const auto& value : values) add_cells(out.rows.emplace_back(), columns, value);
  out.more = more;
  return out;
}

// The columns of every test.
inline constexpr Column test_column{.name = "test", .heading = "test"};
inline constexpr Column chi_square_column{.name = "chi_square", .type = ColumnType::decimal, .heading = "chi²"};
inline constexpr Column degrees_column{.name = "degrees", .type = ColumnType::number, .heading = "df"};
inline constexpr Column p_column{.name = "p", .type = ColumnType::decimal, .heading = "p"};

}  // namespace kamervragen::sheet
