#include "searcher/render/csv.hh"

namespace kamervragen::render {

std::string cell(std::string_view text, RowFormat format) {
  std::string out;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) out = "'";
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
