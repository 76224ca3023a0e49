// Counts by two fields: a cell a pair, the more the darker, with its number.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "searcher/picture/labels.hh"
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

/// Of the most, on which the shade depends: in parts of the way from white to the darkest.
double part_of(std::uint64_t n, std::uint64_t most) {
  return most == 0 ? 0. : std::sqrt(static_cast<double>(n) / static_cast<double>(most));
}

/// What its names and numbers take.
struct HeatSizes {
  std::uint64_t most;
  double row_names, left, number_width, cell_width, names;
  bool upward;  ///< names that are wider than their column stand upright
  double width;

  explicit HeatSizes(const HeatMap& chart)
      : most(highest_count(chart)),
        row_names(
            std::min(std::max(widest(chart.rows, text_size), text_width(chart.row_title, text_size)), row_names_max)),
        left(margin + row_names + cell_gap),
        number_width(text_width(number_text(static_cast<double>(most)), number_size) + 6),
        names(widest(chart.columns, text_size)) {
    const auto columns = static_cast<double>(std::max<std::size_t>(chart.columns.size(), 1));
    cell_width = std::max({least_width, number_width, std::min((sheet_width - left - margin) / columns, 90.)});
    upward = names > cell_width - 4;
    width = std::max(sheet_width, left + columns * cell_width + margin);
  }
};

/// A cell with its number, or without of none.
void add_cell(Drawing& drawing, const Box& box, std::uint64_t n, std::uint64_t most) {
  const auto ground = n == 0 ? Colour("#f5f5f5") : shade(part_of(n, most));
  drawing.add(Rectangle{box, ground});
  if (n == 0) return;
  drawing.add(Text{.x = box.x + box.width / 2,
                   .y = box.y + (box.height + 1) / 2 + number_size * .35,
                   .size = number_size,
                   .anchor = Anchor::middle,
                   .text = number_text(static_cast<double>(n)),
                   .colour = text_colour_on(ground)});
}

/// Cells of some numbers from few to the most, and how they are shaded.
void add_legend(Drawing& drawing, double& top, const HeatSizes& sizes) {
  if (sizes.most == 0) return;
  std::vector<std::uint64_t> shown;
  for (const auto part : {.25, .5, .75, 1.}) {
    const auto n = static_cast<std::uint64_t>(std::lround(part * part * static_cast<double>(sizes.most)));
    if (n > 0 && (shown.empty() || n > shown.back())) shown.push_back(n);
  }
  top += cell_gap / 2;
  constexpr std::string_view heading = "shades:";
  drawing.add(Text{.x = margin,
                   .y = top + cell_height / 2 + text_size * .35,
                   .size = text_size,
                   .text = std::string(heading),
                   .colour = Colour(dim)});
  auto x = margin + text_width(heading, text_size) + cell_gap;
  const auto width = std::max(sizes.number_width, least_width);
  for (const auto n : shown) {
    add_cell(drawing, {x, top, width, cell_height - 1}, n, sizes.most);
    x += width + 1;
  }
  top += cell_height + cell_gap / 2;
  add_note(drawing, top,
           "the more the darker, by the square root of the number: a cell of a quarter of the most is half as dark");
}

/// The names of the columns, above the line that the rows begin at.
void add_columns(const HeatMap& chart, Drawing& drawing, double begin, const HeatSizes& sizes) {
  const auto labels = labels_within(chart.columns, sizes.upward ? column_names_max : sizes.cell_width, text_size);
  for (std::size_t j = 0; j < chart.columns.size(); ++j)
    drawing.add(
        Text{.x = sizes.left + sizes.cell_width * (static_cast<double>(j) + .5) + (sizes.upward ? text_size * .3 : 0),
             .y = begin - cell_gap / 2 - (sizes.upward ? 0 : 2),
             .size = text_size,
             .anchor = sizes.upward ? Anchor::start : Anchor::middle,
             .text = labels[j],
             .whole = labels[j] == chart.columns[j] ? std::string() : chart.columns[j],
             .upward = sizes.upward});
}

}  // namespace

double width_of(const HeatMap& chart) { return HeatSizes(chart).width; }

void lay_out(const HeatMap& chart, Drawing& drawing, double& top) {
  const HeatSizes sizes(chart);
  const auto left = sizes.left, cell_width = sizes.cell_width;
  drawing.add(Text{.x = left,
                   .y = top + text_size,
                   .size = text_size,
                   .text = fitted(chart.column_title, text_size, drawing.width - left - margin),
                   .colour = Colour(dim)});
  const auto header = sizes.upward ? std::min(sizes.names, column_names_max) : text_size;
  const auto begin = top + 1.6 * text_size + header + cell_gap;
  drawing.add(Text{.x = margin,
                   .y = begin - cell_gap,
                   .size = text_size,
                   .text = fitted(chart.row_title, text_size, sizes.row_names),
                   .colour = Colour(dim)});
  add_columns(chart, drawing, begin, sizes);
  const auto labels = labels_within(chart.rows, sizes.row_names, text_size);
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const auto y = begin + cell_height * static_cast<double>(i);
    drawing.add(Text{.x = margin,
                     .y = y + cell_height / 2 + text_size * .35,
                     .size = text_size,
                     .text = labels[i],
                     .whole = labels[i] == chart.rows[i] ? std::string() : chart.rows[i]});
    for (std::size_t j = 0; j < chart.columns.size(); ++j)
      add_cell(drawing, {left + cell_width * static_cast<double>(j), y, cell_width - 1, cell_height - 1},
               chart.counts[i][j], sizes.most);
  }
  top = begin + cell_height * static_cast<double>(chart.rows.size()) + cell_gap;
  add_legend(drawing, top, sizes);
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
