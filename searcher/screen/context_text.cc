// Keywords below each other, with what stands around them.
#include <algorithm>

#include <fmt/format.h>

#include "schema/text/width.hh"
#include "searcher/screen/cell_text.hh"
#include "searcher/screen/measured_text.hh"

namespace kamervragen::screen {
namespace {

struct Line {
  std::string place, left, keyword, right;
};

std::string text_in(const sheet::Table& table, const std::vector<sheet::Cell>& row, std::string_view column) {
  const auto at = std::ranges::find(table.columns, column, &sheet::Column::name) - table.columns.begin();
  return cell_text(row[static_cast<std::size_t>(at)]);
}

/// "2019Z15244 v4", "2019Z15244 a", "2019Z15244 t"
std::string place_of(const sheet::Table& table, const std::vector<sheet::Cell>& row) {
  return fmt::format("{} {}{}", text_in(table, row, "nummer"), text_in(table, row, "deel").substr(0, 1),
                     text_in(table, row, "vraag"));
}

/// The end of a text, in so many columns: "… van de minister".
std::string end_of(std::string text, std::size_t width) {
  text.erase(text.find_last_not_of(' ') + 1);
  if (text::columns(text) <= width) return text;
  while (!text.empty() && text::columns(text) + 1 > width) {
    auto next = std::size_t{1};
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
    text.erase(0, next);
  }
  return "…" + text;
}

}  // namespace

std::string context_text(const sheet::Measured& measured, std::uint64_t, const std::optional<Date>&,
                         const program::Paint& paint, std::size_t width) {
  const auto& table = measured.tables.front();
  std::vector<Line> lines;
  std::size_t places = 0, keywords = 0;
  for (const auto& row : table.rows) {
    lines.push_back({place_of(table, row), text_in(table, row, "left"), text_in(table, row, "keyword"),
                     text_in(table, row, "right")});
    places = std::max(places, text::columns(lines.back().place));
    keywords = std::max(keywords, text::columns(lines.back().keyword));
  }
  const auto shown = table.rows.size() + table.more;
  const auto* stored = sheet::find_setting(measured, "sets");
  const auto sets = stored == nullptr ? 0 : std::get<std::uint64_t>(*stored);
  auto out = paint(program::Style::title, fmt::format("{} {} in {} {}", shown, shown == 1 ? "place" : "places", sets,
                                                      sets == 1 ? "Kamervraag" : "Kamervragen")) +
             "\n\n";
  const auto around = width > places + 24 ? width - places - 4 : 20;
  keywords = std::min(keywords, around / 3);
  const auto left = (around - keywords) / 2;
  for (const auto& line : lines) {
    const auto keyword = text::shorten(line.keyword, std::max<std::size_t>(keywords, 1));
    const auto before = end_of(line.left, left > 0 ? left - 1 : 0);
    out += paint(program::Style::dim, text::pad(line.place, places)) + "  " + text::pad_left(before, left - 1) + " " +
           paint(program::Style::mark, keyword);
    const auto used = left + text::columns(keyword);
    if (!line.right.empty() && around > used + 1) out += text::shorten(line.right, around - used);
    out += "\n";
  }
  if (table.more > 0) out += paint(program::Style::dim, fmt::format("{} more: -n all", table.more)) + "\n";
  return out;
}

}  // namespace kamervragen::screen
