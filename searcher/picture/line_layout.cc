// Lines over time or days: a legend of several, an axis on either side, intervals as an area or as bars.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "searcher/picture/layout.hh"

namespace kamervragen::picture {
namespace {

constexpr double plot_height = 320, line_gap = 6, legend_line = 20, legend_sample = 30;

/// The end of the scale: an interval that is much wider than all values are high is cut, so that they can be told
/// apart.
double highest(const LineChart& chart) {
  if (chart.share) return 1;
  double value = 0, end = 0;
  for (const auto& series : chart.series)
    for (const auto& point : series.points) {
      value = std::max(value, point.y.value_or(0));
      end = std::max({end, point.y.value_or(0), point.high.value_or(0)});
    }
  if (value > 0) end = std::min(end, 1.6 * value);
  return end > 0 ? end : 1;
}

double longest(const LineChart& chart) {
  if (!chart.places.empty()) return static_cast<double>(chart.places.size() - 1);
  double out = 0;
  for (const auto& series : chart.series)
    for (const auto& point : series.points) out = std::max(out, point.x);
  return out > 0 ? out : 1;
}

/// A series drawn over an area of the sheet.
class Plot {
 public:
  Plot(const LineChart& chart, Drawing& drawing, double top) : chart_(chart), drawing_(drawing) {
    y_ticks_ = ticks(highest(chart), 6);
    y_end_ = chart.share ? 1 : y_ticks_.back();
    double labels = 0;
    for (const auto tick : y_ticks_) labels = std::max(labels, text_width(value_text(tick, chart.share), text_size));
    area_ = {margin + labels + line_gap, top, 0, plot_height};
    // The last label of the x axis may reach beyond it by half.
    area_.width = drawing.width - margin - 24 - area_.x;
    x_end_ = longest(chart);
  }

  void add_axes() {
    for (const auto tick : y_ticks_) {
      if (tick > y_end_ * (1 + 1e-9)) continue;
      const auto at = y(tick);
      drawing_.add(Line{area_.x, at, area_.x + area_.width, at, .5, Colour(pale)});
      drawing_.add(Text{.x = area_.x - line_gap,
                        .y = at + text_size * .35,
                        .size = text_size,
                        .anchor = Anchor::end,
                        .text = value_text(tick, chart_.share)});
    }
    const auto bottom = area_.y + area_.height;
    drawing_.add(Line{area_.x, bottom, area_.x + area_.width, bottom, 1, Colour(black)});
    double free_from = -1e9;
    for (const auto& [at, label] : x_labels()) {
      Text text{
          .x = x(at), .y = bottom + text_size + line_gap, .size = text_size, .anchor = Anchor::middle, .text = label};
      // The first and the last may be moved into the sheet.
      text.x += std::max(0., margin - text.box().x);
      text.x -= std::max(0., text.box().x + text.box().width - drawing_.width + 2);
      if (text.box().x < std::max(free_from, margin) || text.box().x + text.box().width > drawing_.width) continue;
      free_from = text.box().x + text.box().width + 2 * line_gap;
      drawing_.add(Line{x(at), bottom, x(at), bottom + 4, 1, Colour(black)});
      drawing_.add(text);
    }
    drawing_.add(Text{.x = area_.x + area_.width,
                      .y = bottom + 2.6 * text_size + line_gap,
                      .size = text_size,
                      .anchor = Anchor::end,
                      .text = fitted(chart_.x_title, text_size, area_.width),
                      .colour = Colour(dim)});
  }

  void add(const Series& series, std::size_t number) {
    if (chart_.series.size() == 1) add_area(series);
    std::vector<std::pair<double, double>> line;
    const auto draw = [&] {
      if (line.size() > 1) drawing_.add(Path{.points = line, .dash = number, .colour = colour_of(number)});
      line.clear();
    };
    for (const auto& point : series.points) {
      if (!point.y) {
        draw();
        continue;
      }
      if (chart_.steps && !line.empty()) line.emplace_back(x(point.x), line.back().second);
      line.emplace_back(x(point.x), y(*point.y));
    }
    draw();
    if (!chart_.steps) add_marks(series, number);
  }

 private:
  double x(double value) const { return area_.x + 12 + (area_.width - 24) * value / std::max(x_end_, 1.); }
  double y(double value) const { return area_.y + area_.height * (1 - std::clamp(value / y_end_, 0., 1.)); }

  std::vector<std::pair<double, std::string>> x_labels() const {
    std::vector<std::pair<double, std::string>> out;
    if (chart_.places.empty()) {
      for (const auto tick : ticks(x_end_, 9))
        if (tick <= x_end_) out.emplace_back(tick, number_text(tick));
      return out;
    }
    // All where there is room; else every so many, so that all that are named stand equally far from each other.
    double widest = 0, together = 0;
    for (const auto& place : chart_.places) {
      const auto width = text_width(place, text_size) + 2 * line_gap;
      widest = std::max(widest, width);
      together += width;
    }
    const auto between = (area_.width - 24) / std::max(x_end_, 1.);
    const auto every = together < 1.5 * area_.width ? 1. : std::max(1., std::ceil(widest / between));
    for (std::size_t i = 0; i < chart_.places.size(); i += static_cast<std::size_t>(every))
      out.emplace_back(static_cast<double>(i), fitted(chart_.places[i], text_size, 200));
    return out;
  }

  void add_area(const Series& series) {
    std::vector<std::pair<double, double>> above, below;
    const auto draw = [&] {
      above.insert(above.end(), below.rbegin(), below.rend());
      if (above.size() > 2) drawing_.add(Path{.points = above, .filled = true, .colour = Colour(pale)});
      above.clear(), below.clear();
    };
    for (const auto& point : series.points) {
      if (!point.low || !point.high) {
        draw();
        continue;
      }
      if (chart_.steps && !above.empty()) {
        above.emplace_back(x(point.x), above.back().second);
        below.emplace_back(x(point.x), below.back().second);
      }
      above.emplace_back(x(point.x), y(*point.high));
      below.emplace_back(x(point.x), y(*point.low));
    }
    draw();
  }

  void add_marks(const Series& series, std::size_t number) {
    // Of several side by side, so that no interval hides another.
    const auto aside = 3. * (static_cast<double>(number) - static_cast<double>(chart_.series.size() - 1) / 2);
    for (const auto& point : series.points) {
      if (!point.y) continue;
      if (chart_.series.size() > 1 && point.low && point.high)
        drawing_.add(
            Line{x(point.x) + aside, y(*point.low), x(point.x) + aside, y(*point.high), .7, colour_of(number)});
      const auto radius = series.points.size() > 120 ? 1.5 : 3.5;
      drawing_.add(Mark{x(point.x), y(*point.y), radius, number, point.incomplete, colour_of(number)});
    }
  }

  const LineChart& chart_;
  Drawing& drawing_;
  Box area_;
  std::vector<double> y_ticks_;
  double y_end_ = 1, x_end_ = 1;
};

void add_legend(const LineChart& chart, Drawing& drawing, double& top) {
  if (chart.series.size() < 2) return;
  double left = margin;
  const auto room = drawing.width - 2 * margin - legend_sample - line_gap;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const auto& name = chart.series[i].name;
    const auto label = fitted(name, text_size, room);
    const auto width = legend_sample + line_gap + text_width(label, text_size) + 3 * line_gap;
    if (left > margin && left + width > drawing.width - margin) {
      left = margin;
      top += legend_line;
    }
    const auto middle = top + legend_line / 2;
    drawing.add(Path{.points = {{left, middle}, {left + legend_sample, middle}}, .dash = i, .colour = colour_of(i)});
    if (!chart.steps) drawing.add(Mark{left + legend_sample / 2, middle, 3.5, i, false, colour_of(i)});
    drawing.add(Text{.x = left + legend_sample + line_gap,
                     .y = middle + text_size * .35,
                     .size = text_size,
                     .text = label,
                     .whole = label == name ? std::string() : name});
    left += width;
  }
  top += legend_line + line_gap;
}

}  // namespace

void lay_out(const LineChart& chart, Drawing& drawing, double& top) {
  add_legend(chart, drawing, top);
  drawing.add(Text{.x = margin,
                   .y = top + text_size,
                   .size = text_size,
                   .text = fitted(chart.y_title, text_size, drawing.width - 2 * margin),
                   .colour = Colour(dim)});
  top += 2.2 * text_size;
  Plot plot(chart, drawing, top);
  plot.add_axes();
  for (std::size_t i = 0; i < chart.series.size(); ++i) plot.add(chart.series[i], i);
  top += plot_height + 3.2 * text_size + line_gap;
  bool interval = false, incomplete = false;
  for (const auto& series : chart.series)
    for (const auto& point : series.points) {
      interval = interval || point.low.has_value();
      incomplete = incomplete || point.incomplete;
    }
  const bool one = chart.series.size() == 1;
  if (interval && (one || !chart.steps))
    add_note(drawing, top, (one ? "grey: " : "bars: ") + chart.interval + ", cut where it leaves the scale");
  if (incomplete) add_note(drawing, top, "a hollow mark: the stretch is not complete");
}

std::string described(const LineChart& chart) {
  auto out = fmt::format("Lines: {}, by {}.", chart.y_title, chart.x_title);
  for (const auto& series : chart.series) {
    const Point *lowest = nullptr, *top = nullptr;
    for (const auto& point : series.points) {
      if (!point.y) continue;
      if (lowest == nullptr || *point.y < *lowest->y) lowest = &point;
      if (top == nullptr || *point.y > *top->y) top = &point;
    }
    if (lowest == nullptr) continue;
    const auto where = [&](const Point& point) {
      return chart.places.empty() ? number_text(point.x) : chart.places[static_cast<std::size_t>(point.x)];
    };
    out +=
        fmt::format(" {}{} at {}, {} at {}.", series.name.empty() ? "From " : series.name + ": from ",
                    value_text(*lowest->y, chart.share), where(*lowest), value_text(*top->y, chart.share), where(*top));
  }
  return out;
}

}  // namespace kamervragen::picture
