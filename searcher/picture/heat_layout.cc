// Counts by two fields: a cell a pair, the more the darker, with its number.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "searcher/picture/layout.hh"

namespace kamervragen::picture {
namespace {

constexpr double cell_height = 22, least_width = 26, cell_gap = 8, number_size = 10;
/// Names take at most so much.
constexpr double row_names_max = 300, column_names_max = 220;

/// From white to a dark blue, whose lightness falls evenly: the same order in grey.
Colour shade(double part) {
  const auto mix = [&](double from, double to) { return static_cast<int>(std::lround(from + (to - from) * part)); };
  return fmt::format("#{:02x}{:02x}{:02x}", mix(255, 8), mix(255, 48), mix(255, 107));
}

std::uint64_t highest_count(const HeatMap& chart) {
  std::uint64_t out = 0;
  for (const auto& row : chart.counts)
    for (const auto n : row) out = std::max(out, n);
  return out;
}

double widest(const std::vector<std::string>& names, double size) {
  double out = 0;
  for (const auto& name : names) out = std::max(out, text_width(name, size));
  return out;
}

Text name_text(const std::string& name, double room) {
  const auto shown = fitted(name, text_size, room);
  return {.x = 0, .y = 0, .size = text_size, .text = shown, .whole = shown == name ? std::string() : name};
}

/// What its names and numbers take.
struct HeatSizes {
  std::uint64_t most;
  double row_names, left, cell_width, names;
  bool upward;  ///< names that are wider than their column stand upright
  double width;

  explicit HeatSizes(const HeatMap& chart)
      : most(highest_count(chart)),
        row_names(
            std::min(std::max(widest(chart.rows, text_size), text_width(chart.row_title, text_size)), row_names_max)),
        left(margin + row_names + cell_gap),
        names(widest(chart.columns, text_size)) {
    const auto columns = static_cast<double>(std::max<std::size_t>(chart.columns.size(), 1));
    const auto numbers = text_width(number_text(static_cast<double>(most)), number_size) + 6;
    cell_width = std::max({least_width, numbers, std::min((sheet_width - left - margin) / columns, 90.)});
    upward = names > cell_width - 4;
    width = std::max(sheet_width, left + columns * cell_width + margin);
  }
};

}  // namespace

double width_of(const HeatMap& chart) { return HeatSizes(chart).width; }

void lay_out(const HeatMap& chart, Drawing& drawing, double& top) {
  const HeatSizes sizes(chart);
  const auto most = sizes.most;
  const auto row_names = sizes.row_names, left = sizes.left, cell_width = sizes.cell_width, names = sizes.names;
  const bool upward = sizes.upward;
  drawing.add(Text{.x = left,
                   .y = top + text_size,
                   .size = text_size,
                   .text = fitted(chart.column_title, text_size, drawing.width - left - margin),
                   .colour = Colour(dim)});
  const auto header = upward ? std::min(names, column_names_max) : text_size;
  const auto begin = top + 1.6 * text_size + header + cell_gap;
  drawing.add(Text{.x = margin,
                   .y = begin - cell_gap,
                   .size = text_size,
                   .text = fitted(chart.row_title, text_size, row_names),
                   .colour = Colour(dim)});
  for (std::size_t j = 0; j < chart.columns.size(); ++j) {
    auto text = name_text(chart.columns[j], upward ? column_names_max : cell_width);
    text.x = left + cell_width * (static_cast<double>(j) + .5) + (upward ? text_size * .3 : 0);
    text.y = begin - cell_gap / 2 - (upward ? 0 : 2);
    text.upward = upward;
    text.anchor = upward ? Anchor::start : Anchor::middle;
    drawing.add(std::move(text));
  }
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const auto y = begin + cell_height * static_cast<double>(i);
    auto name = name_text(chart.rows[i], row_names);
    name.x = margin;
    name.y = y + cell_height / 2 + text_size * .35;
    drawing.add(std::move(name));
    for (std::size_t j = 0; j < chart.columns.size(); ++j) {
      const auto n = chart.counts[i][j];
      const auto part = most == 0 ? 0. : std::sqrt(static_cast<double>(n) / static_cast<double>(most));
      const auto x = left + cell_width * static_cast<double>(j);
      drawing.add(Rectangle{{x, y, cell_width - 1, cell_height - 1}, n == 0 ? Colour("#f5f5f5") : shade(part)});
      if (n == 0) continue;
      drawing.add(Text{.x = x + (cell_width - 1) / 2,
                       .y = y + cell_height / 2 + number_size * .35,
                       .size = number_size,
                       .anchor = Anchor::middle,
                       .text = number_text(static_cast<double>(n)),
                       .colour = Colour(part > .55 ? white : black)});
    }
  }
  top = begin + cell_height * static_cast<double>(chart.rows.size()) + cell_gap;
}

std::string described(const HeatMap& chart) {
  auto out = fmt::format("A table of {} by {}, the more the darker.", chart.row_title, chart.column_title);
  std::uint64_t most = 0;
  std::string where;
  for (std::size_t i = 0; i < chart.rows.size(); ++i)
    for (std::size_t j = 0; j < chart.columns.size(); ++j)
      if (chart.counts[i][j] > most) {
        most = chart.counts[i][j];
        where = fmt::format("{} and {}", chart.rows[i], chart.columns[j]);
      }
  if (most > 0) out += fmt::format(" The most: {} of {}.", most, where);
  return out;
}

}  // namespace kamervragen::picture
