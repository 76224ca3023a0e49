#include "schema/text/csv.hh"

#include <algorithm>
#include <array>
#include <charconv>

namespace kamervragen::text {
namespace {

/// Those that a spreadsheet takes for the beginning of a formula; the wide ones in some languages.
constexpr std::array<std::string_view, 10> beginnings = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

/// A number below nothing, which is no formula: "-0.5", "-1e-05".
bool is_negative_number(std::string_view text) {
  if (text.size() < 2 || text.front() != '-' || text[1] < '0' || text[1] > '9') return false;
  double number = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  return wrong == std::errc{} && end == text.data() + text.size();
}

}  // namespace

std::string row_cell(std::string_view text, const RowFormat& format) {
  std::string out;
  if (!is_negative_number(text) &&
      std::ranges::any_of(beginnings, [&](std::string_view sign) { return text.starts_with(sign); }))
    out = "'";
  out += text;
  if (out.find_first_of("\"\r\n") == std::string::npos && out.find(format.delimiter) == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string row_line(std::span<const std::string> cells, const RowFormat& format) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += format.delimiter;
    out += row_cell(cells[i], format);
  }
  return out.append(format.line_end);
}

}  // namespace kamervragen::text
