#include "searcher/screen/measured_text.hh"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/text/width.hh"
#include "searcher/screen/cell_text.hh"
#include "searcher/screen/columns_text.hh"

namespace kamervragen::screen {
namespace {

using sheet::ColumnType;
using sheet::Table;

std::vector<std::string> values(const Table& table) {
  std::vector<std::string> out;
  for (const auto& row : table.rows) out.push_back(std::get<std::string>(row.front()));
  return out;
}

bool is_number(ColumnType type) { return type != ColumnType::text && type != ColumnType::list; }

std::vector<ScreenColumn> columns_of(const Table& table) {
  std::vector<ScreenColumn> out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    if (column.heading.empty()) continue;
    auto& shown = out.emplace_back(ScreenColumn{std::string(column.heading), is_number(column.type), {}});
    for (const auto& row : table.rows) shown.cells.push_back(cell_text(row[i], column.type));
  }
  return out;
}

/// The groups of reply times of which a number says little.
std::vector<bool> of_few(const Table& table) {
  std::vector<bool> out;
  const auto n = sheet::place_of(table, "n");
  if (!n || !sheet::place_of(table, "median")) return out;
  for (const auto& row : table.rows) out.push_back(std::get<std::uint64_t>(row[*n]) < sheet::few);
  return out;
}

/// A line a column: its name, its number, what it is.
std::string lines_text(const Table& table, const program::Paint& paint, std::size_t width) {
  std::size_t names = 0, numbers = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    names = std::max(names, table.columns[i].name.size());
    numbers = std::max(numbers, text::columns(cell_text(table.rows.front()[i], table.columns[i].type)));
  }
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    const auto number = cell_text(table.rows.front()[i], column.type);
    const auto first = fmt::format("  {}  {}  ", text::pad(column.name, names), text::pad_left(number, numbers));
    out += text::paragraph(paint(program::Style::dim, column.description), width, first);
  }
  return out;
}

/// Of a table whose rows are fracties: what was counted a seat.
void add_rates(const Table& totals, std::vector<ScreenColumn>& shown) {
  const auto place = sheet::place_of(totals, "per_seat_year");
  if (!place) return;
  const auto& column = totals.columns[*place];
  auto& rates = shown.emplace_back(ScreenColumn{std::string(column.heading), true, {}});
  for (const auto& row : totals.rows) rates.cells.push_back(cell_text(row[*place], column.type));
}

std::string head_line(std::uint64_t count, const std::optional<Date>& reference, const program::Paint& paint) {
  const auto day = reference ? fmt::format("; reference date {}", reference->iso()) : "";
  return paint(program::Style::title, fmt::format("{} {}{}", count, count == 1 ? "Kamervraag" : "Kamervragen", day)) +
         "\n\n";
}

/// "left out: mondeling 3 (asked in the chamber, and answered there)"
std::string excluded_text(const Table& table, std::size_t width) {
  std::string out;
  for (const auto& row : table.rows)
    if (std::get<std::uint64_t>(row[1]) > 0)
      out += text::paragraph(fmt::format("{} {}", std::get<std::uint64_t>(row[1]), std::get<std::string>(row[2])),
                             width, "left out: ");
  return out;
}

std::string tests_text(const Table& table, std::size_t width) {
  std::string out;
  for (const auto& row : table.rows) {
    std::vector<std::string> numbers;
    for (std::size_t i = 1; i < row.size(); ++i)
      numbers.push_back(fmt::format("{} {}", table.columns[i].heading, cell_text(row[i], table.columns[i].type)));
    out +=
        text::paragraph(fmt::format("{}", fmt::join(numbers, ", ")), width, std::get<std::string>(row.front()) + ": ");
  }
  return out;
}

std::string coverage_text(const sheet::Measured& measured, std::size_t width) {
  if (!measured.coverage) return {};
  const auto& months = measured.coverage->months_with_gaps;
  if (months.empty()) return {};
  return text::paragraph(fmt::format("publications are missing of {}", fmt::join(months, ", ")), width, "coverage: ");
}

/// What stands below the numbers.
std::string notes_text(const sheet::Measured& measured, const program::Paint& paint, std::size_t width) {
  std::string out;
  if (const auto* table = sheet::find_table(measured, "excluded")) out += excluded_text(*table, width);
  if (const auto* table = sheet::find_table(measured, "left_out"); table != nullptr && !table->rows.empty())
    out += text::paragraph(fmt::format("{}", fmt::join(values(*table), ", ")), width, "words of the query: ");
  if (const auto* table = sheet::find_table(measured, "tests")) out += tests_text(*table, width);
  out += coverage_text(measured, width);
  if (!out.empty()) out = "\n" + out;
  if (!measured.remarks.empty()) out += "\n";
  for (const auto& remark : measured.remarks) out += text::paragraph(paint(program::Style::dim, remark), width, "");
  return out;
}

}  // namespace

std::string measured_text(const sheet::Measured& measured, std::uint64_t count, const std::optional<Date>& reference,
                          const program::Paint& paint, std::size_t width) {
  auto out = head_line(count, reference, paint);
  const auto& rows = measured.tables.front();
  const auto* total = sheet::find_table(measured, "total");
  const bool grouped = rows.rows.size() != 1 || total == nullptr || rows.columns.size() > total->columns.size();
  out += grouped ? columns_text(columns_of(rows), paint, width, of_few(rows)) : lines_text(*total, paint, width);
  if (grouped && rows.rows.empty()) out += "  " + paint(program::Style::dim, "(none)") + "\n";
  if (rows.more > 0) out += "  " + paint(program::Style::dim, fmt::format("{} more: -n all", rows.more)) + "\n";
  return out + notes_text(measured, paint, width);
}

std::string cross_text(const sheet::Measured& measured, std::uint64_t count, const std::optional<Date>& reference,
                       const program::Paint& paint, std::size_t width) {
  const auto &cells = measured.tables.front(), &of_rows = *sheet::find_table(measured, "row_totals"),
             &of_columns = *sheet::find_table(measured, "column_totals");
  const auto rows = values(of_rows), columns = values(of_columns);
  std::vector<ScreenColumn> shown{{std::string(of_rows.columns.front().name), false, rows}};
  auto& sums = shown.emplace_back(ScreenColumn{"all", true, {}});
  for (const auto& row : of_rows.rows) sums.cells.push_back(cell_text(row[1], ColumnType::number));
  add_rates(of_rows, shown);
  for (std::size_t j = 0; j < columns.size(); ++j) {
    auto& column = shown.emplace_back(ScreenColumn{columns[j], true, {}});
    for (std::size_t i = 0; i < rows.size(); ++i)
      column.cells.push_back(cell_text(cells.rows[i * columns.size() + j][2], ColumnType::number));
  }
  auto out = head_line(count, reference, paint);
  out += columns_text(std::move(shown), paint, width);
  if (rows.empty()) out += "  " + paint(program::Style::dim, "(none)") + "\n";
  return out + notes_text(measured, paint, width);
}

}  // namespace kamervragen::screen
