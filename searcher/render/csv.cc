#include "searcher/render/csv.hh"

#include <algorithm>
#include <array>

namespace kamervragen::render {
namespace {

/// Those that a spreadsheet takes for the beginning of a formula; the wide ones in some languages.
constexpr std::array<std::string_view, 10> beginnings = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

}  // namespace

std::string cell(std::string_view text, RowFormat format) {
  std::string out;
  if (std::ranges::any_of(beginnings, [&](std::string_view sign) { return text.starts_with(sign); })) out = "'";
  out += text;
  const auto special = format == RowFormat::csv ? std::string_view(",\"\r\n") : std::string_view("\t\"\r\n");
  if (out.find_first_of(special) == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string row(std::span<const std::string> cells, RowFormat format) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += format == RowFormat::csv ? ',' : '\t';
    out += cell(cells[i], format);
  }
  return out + (format == RowFormat::csv ? "\r\n" : "\n");
}

}  // namespace kamervragen::render
