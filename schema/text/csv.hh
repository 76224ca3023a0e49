// Rows for spreadsheets and scripts.
//
//   csv  RFC 4180: commas, CRLF; a cell with a comma, a quote or a line end stands in quotes, its quotes doubled
//   tsv  the same with tabs, and lines that end in LF
//
// A cell that a spreadsheet would take for a formula (beginning with = + - @, in any width, tab or CR) begins with a '
// instead; a negative number does not.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kamervragen::text {

struct RowFormat {
  char delimiter = ',';
  std::string_view line_end = "\r\n";
};
inline constexpr RowFormat csv, tsv{'\t', "\n"};

/// One cell, guarded and quoted where it must be.
std::string row_cell(std::string_view text, const RowFormat&);

/// One row with its line end.
std::string row_line(std::span<const std::string> cells, const RowFormat&);

/// What a spreadsheet wants before the header, to read UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace kamervragen::text
