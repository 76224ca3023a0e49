#include "searcher/screen/columns_text.hh"

#include <algorithm>
#include <numeric>

#include "schema/text/width.hh"

namespace kamervragen::screen {
namespace {

constexpr std::size_t margin = 2, gap = 2;
/// A text is cut to no less, while there is a number to leave out instead; then to no less than the second.
constexpr std::size_t readable_text = 24, least_text = 8;

std::size_t width_of(const ScreenColumn& column) {
  std::size_t out = text::columns(column.heading);
  for (const auto& cell : column.cells) out = std::max(out, text::columns(cell));
  return out;
}

std::size_t line_width(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), margin + gap * (widths.empty() ? 0 : widths.size() - 1));
}

/// Widths that fit: the widest text gives way, then the last number.
std::vector<std::size_t> fitting(std::vector<ScreenColumn>& columns, std::size_t width) {
  std::vector<std::size_t> widths;
  for (const auto& column : columns) widths.push_back(width_of(column));
  /// The widest text gives way, down to that; false where there is none to.
  const auto cut = [&](std::size_t least) {
    std::size_t widest = columns.size();
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (!columns[i].number && widths[i] > least && (widest == columns.size() || widths[i] > widths[widest]))
        widest = i;
    if (widest == columns.size()) return false;
    const auto too_much = line_width(widths) - width;
    widths[widest] = widths[widest] > least + too_much ? widths[widest] - too_much : least;
    return true;
  };
  while (line_width(widths) > width) {
    if (cut(readable_text)) continue;
    if (columns.back().number && columns.size() > 2) {
      columns.pop_back();
      widths.pop_back();
    } else if (!cut(least_text)) {
      if (columns.size() < 2) break;
      columns.pop_back();
      widths.pop_back();
    }
  }
  return widths;
}

}  // namespace

std::string columns_text(std::vector<ScreenColumn> columns, const program::Paint& paint, std::size_t width,
                         const std::vector<bool>& dim) {
  std::vector<std::string> headings;
  for (const auto& column : columns) headings.push_back(column.heading);
  const auto widths = fitting(columns, width);
  const auto line = [&](auto text_of) {
    std::string out;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto text = text::shorten(text_of(columns[i]), widths[i]);
      out.append(i == 0 ? margin : gap, ' ');
      out += columns[i].number ? text::pad_left(text, widths[i]) : text::pad(text, widths[i]);
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
  };
  auto out = paint(program::Style::dim, line([](const ScreenColumn& column) { return column.heading; })) + "\n";
  const auto rows = columns.empty() ? 0 : columns.front().cells.size();
  for (std::size_t row = 0; row < rows; ++row) {
    const auto text = line([row](const ScreenColumn& column) { return column.cells[row]; });
    out += (row < dim.size() && dim[row] ? paint(program::Style::dim, text) : text) + "\n";
  }
  std::string left_out;
  for (auto i = columns.size(); i < headings.size(); ++i) left_out += (left_out.empty() ? "" : ", ") + headings[i];
  if (!left_out.empty())
    out += text::paragraph(paint(program::Style::dim, left_out), width, "  in a wider window, or as csv: ");
  return out;
}

}  // namespace kamervragen::screen
