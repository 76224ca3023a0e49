#include "searcher/picture/layout.hh"

#include <algorithm>
#include <array>
#include <cmath>

namespace kamervragen::picture {
namespace {

constexpr double title_size = 16, note_size = 11, line_height = 1.4;

/// A text of several lines from `top` on, which becomes what is free below.
void add_lines(Drawing& drawing, double& top, std::string_view text, double size, bool bold, std::string_view colour) {
  for (auto& line : text_lines(text, size, drawing.width - 2 * margin, bold)) {
    drawing.add(Text{
        .x = margin, .y = top + size, .size = size, .text = std::move(line), .bold = bold, .colour = Colour(colour)});
    top += line_height * size;
  }
}

}  // namespace

void add_note(Drawing& drawing, double& top, std::string_view note) {
  add_lines(drawing, top, note, note_size, false, dim);
}

Colour colour_of(std::size_t series) {
  static const std::array<Colour, 8> colours = {"#000000", "#0072b2", "#d55e00", "#009e73",
                                                "#cc79a7", "#56b4e9", "#e69f00", "#737373"};
  return colours[series % colours.size()];
}

std::vector<double> ticks(double high, std::size_t most) {
  if (!(high > 0)) return {0};
  const auto rough = high / static_cast<double>(std::max<std::size_t>(most, 2) - 1);
  const auto power = std::pow(10., std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const auto factor : {5., 2.5, 2., 1.})
    if (factor * power >= rough) step = factor * power;
  std::vector<double> out;
  for (int i = 0; i < static_cast<int>(most) + 2; ++i) {
    out.push_back(i * step);
    if (out.back() >= high - step * 1e-9) break;
  }
  return out;
}

Drawing laid_out(const Chart& chart) {
  const auto* heat = std::get_if<HeatMap>(&chart.body);
  Drawing out{.width = heat != nullptr ? width_of(*heat) : sheet_width,
              .height = 0,
              .title = chart.caption.title,
              .description = {},
              .shapes = {}};
  double top = margin;
  add_lines(out, top, chart.caption.title, title_size, true, black);
  add_lines(out, top, chart.caption.below, note_size, false, dim);
  top += 8;
  std::visit(
      [&](const auto& body) {
        lay_out(body, out, top);
        out.description = described(body);
      },
      chart.body);
  for (const auto& note : chart.caption.notes) {
    add_note(out, top, note);
    out.description += (out.description.empty() ? "" : " ") + note + ".";
  }
  out.height = top + margin;
  out.shapes.insert(out.shapes.begin(), Rectangle{{0, 0, out.width, out.height}, Colour(white)});
  return out;
}

}  // namespace kamervragen::picture
