#include "searcher/screen/tables_text.hh"

#include <algorithm>

#include <fmt/format.h>

#include "schema/layout/fields.hh"
#include "schema/text/width.hh"

namespace kamervragen::screen {
namespace {

const std::string& value_of(const std::vector<sheet::Cell>& row) { return std::get<std::string>(row[0]); }
std::uint64_t count_of(const std::vector<sheet::Cell>& row) { return std::get<std::uint64_t>(row[1]); }

std::string table_text(const sheet::Table& table, const program::Paint& paint, std::size_t width) {
  std::size_t values_width = table.missing > 0 ? layout::missing_value.size() : 0;
  std::uint64_t largest = table.missing;
  for (const auto& row : table.rows) {
    values_width = std::max(values_width, text::columns(value_of(row)));
    largest = std::max(largest, count_of(row));
  }
  const auto counts_width = std::max<std::size_t>(fmt::to_string(largest).size(), 4);
  values_width = std::min(values_width, width - 4 - counts_width);

  std::string out = paint(program::Style::title, table.name) + "\n";
  const auto line = [&](std::string_view value, std::uint64_t count, program::Style style) {
    out += "  " + paint(style, text::pad(text::shorten(value, values_width), values_width)) + "  " +
           text::pad_left(fmt::to_string(count), counts_width) + "\n";
  };
  for (const auto& row : table.rows) line(value_of(row), count_of(row), program::Style::label);
  if (table.missing > 0) line(layout::missing_value, table.missing, program::Style::dim);
  if (table.more > 0) out += "  " + paint(program::Style::dim, fmt::format("{} more: --top all", table.more)) + "\n";
  if (table.rows.empty() && table.missing == 0) out += "  " + paint(program::Style::dim, "(none)") + "\n";
  return out;
}

}  // namespace

std::string tables_text(const std::vector<sheet::Table>& tables, const program::Paint& paint, std::size_t width) {
  std::string out;
  for (const auto& table : tables) {
    if (!out.empty()) out += "\n";
    out += table_text(table, paint, width);
  }
  return out;
}

std::string values_text(const sheet::Table& table) {
  std::string out;
  for (const auto& row : table.rows) out += fmt::format("{:>7}  {}\n", count_of(row), value_of(row));
  return out;
}

}  // namespace kamervragen::screen
