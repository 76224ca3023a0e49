#include "tests/searcher/measure/measured.hh"

#include <algorithm>

#include <catch2/catch.hpp>

namespace kamervragen::test {

MeasureSink measure_of(index::Index& index, const ask::Request& request) {
  MeasureSink out;
  const auto answered = ask::answer([&]() -> Result<index::Index*> { return &index; }, request, out);
  INFO((answered ? "" : answered.error().message()));
  REQUIRE(answered);
  return out;
}

const sheet::Table& table_named(const sheet::Measured& measured, std::string_view name) {
  const auto found = std::ranges::find(measured.tables, name, &sheet::Table::name);
  REQUIRE(found != measured.tables.end());
  return *found;
}

const sheet::Cell& cell_named(const sheet::Table& table, std::size_t row, std::string_view column) {
  const auto found = std::ranges::find(table.columns, column, &sheet::Column::name);
  REQUIRE(found != table.columns.end());
  return table.rows.at(row).at(static_cast<std::size_t>(found - table.columns.begin()));
}

std::uint64_t whole_number(const sheet::Table& table, std::size_t row, std::string_view column) {
  return std::get<std::uint64_t>(cell_named(table, row, column));
}

std::string text_of(const sheet::Table& table, std::size_t row, std::string_view column) {
  return std::get<std::string>(cell_named(table, row, column));
}

}  // namespace kamervragen::test
