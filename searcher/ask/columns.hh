// Columns as data: what a column is called, and how its cells are taken from the values of a row.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "searcher/ask/table.hh"

namespace kamervragen::ask {

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

template <class Value, std::size_t Size>
void add_columns(std::vector<Column>& to, const std::array<ColumnOf<Value>, Size>& columns) {
  for (const auto& one : columns) to.push_back(one.column);
}
template <class Value, std::size_t Size>
void add_cells(std::vector<Cell>& to, const std::array<ColumnOf<Value>, Size>& columns, const Value& value) {
  for (const auto& one : columns) to.push_back(one.cell(value));
}

}  // namespace kamervragen::ask
