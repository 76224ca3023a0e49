// Lines over time or days: a legend of several, an axis on either side, intervals as an area or as bars.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "searcher/picture/axis_labels.hh"
#include "searcher/picture/labels.hh"
#include "searcher/picture/layout.hh"
#include "searcher/sheet/measured.hh"

namespace kamervragen::picture {
namespace {

constexpr double plot_height = 320, line_gap = 6, legend_line = 20, legend_sample = 30;
/// The first and the last point stand so far from the ends of the axis.
constexpr double inset = 12;

/// The end of the scale: an interval that is much wider than all values are high is cut, so that they can be told
/// apart.
double highest(const LineChart& chart) {
  if (chart.share) return 1;
  const auto [value, interval] = scale_of(chart);
  const auto end = value > 0 ? std::min(interval, 1.6 * value) : interval;
  return end > 0 ? end : 1;
}

double longest(const LineChart& chart) {
  if (!chart.places.empty()) return static_cast<double>(chart.places.size() - 1);
  if (chart.x_end) return *chart.x_end;
  double out = 0;
  for (const auto& series : chart.series)
    for (const auto& point : series.points) out = std::max(out, point.x);
  return out > 0 ? out : 1;
}

/// Of few sets: thin and grey.
Path line_of(const Series& series, std::size_t number) {
  const bool few = is_few(series);
  return {.points = {}, .width = few ? 1. : 2., .dash = number, .colour = few ? Colour(dim) : colour_of(number)};
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
    const auto places = x_places();
    auto below = axis_labels(places, bottom, margin, drawing_.width - 2);
    if (between() >= 3 || below.labels.size() == places.size())
      for (const auto& place : places) drawing_.add(Line{place.x, bottom, place.x, bottom + 3, 1, Colour(black)});
    for (auto& [place, text] : below.labels) {
      drawing_.add(Line{places[place].x, bottom, places[place].x, bottom + 6, 1, Colour(black)});
      drawing_.add(std::move(text));
    }
    bottom_ = bottom + below.height + 1.35 * text_size;
    drawing_.add(Text{.x = area_.x + area_.width,
                      .y = bottom_,
                      .size = text_size,
                      .anchor = Anchor::end,
                      .text = fitted(chart_.x_title, text_size, area_.width),
                      .colour = Colour(dim)});
    bottom_ += .6 * text_size;
  }

  /// Upright lines with their names above the plot.
  void add_guides() {
    double free_from = area_.x;
    for (const auto& guide : chart_.guides) {
      if (guide.x > x_end_) continue;
      const Text label{.x = x(guide.x),
                       .y = area_.y - line_gap,
                       .size = text_size,
                       .anchor = Anchor::middle,
                       .text = guide.name,
                       .colour = Colour(dim)};
      const auto box = label.box();
      if (box.x < free_from || box.x + box.width > drawing_.width - 2) continue;
      free_from = box.x + box.width + line_gap;
      drawing_.add(Line{label.x, area_.y - 4, label.x, area_.y + area_.height, .7, Colour(dim)});
      drawing_.add(label);
    }
  }

  void add(const Series& series, std::size_t number) {
    if (chart_.series.size() == 1) add_area(series);
    const auto aside = aside_of(number);
    auto line = line_of(series, number);
    auto& points = line.points;
    const auto draw = [&] {
      if (points.size() > 1) drawing_.add(line);
      points.clear();
    };
    for (const auto& point : series.points) {
      if (!point.y) {
        draw();
        continue;
      }
      if (chart_.steps && !points.empty()) points.emplace_back(x(point.x), points.back().second);
      points.emplace_back(x(point.x) + aside, y(*point.y));
    }
    draw();
    if (!chart_.steps) add_marks(series, number);
  }

  double end() const { return y_end_ * (1 + 1e-9); }  ///< of the scale
  double bottom() const { return bottom_; }

 private:
  double between() const { return (area_.width - 2 * inset) / std::max(x_end_, 1.); }
  double x(double value) const { return area_.x + inset + between() * value; }
  double y(double value) const { return area_.y + area_.height * (1 - std::clamp(value / y_end_, 0., 1.)); }

  /// Of several, each stands a little aside of its place with all that is its own, so that no interval hides another.
  double aside_of(std::size_t number) const {
    if (chart_.steps || chart_.series.size() < 2) return 0;
    const auto others = static_cast<double>(chart_.series.size() - 1);
    const auto step = std::min({7., 2 * (inset - 2) / others, .5 * between() / (others + 1)});
    return step * (static_cast<double>(number) - others / 2);
  }

  std::vector<AxisPlace> x_places() const {
    std::vector<AxisPlace> out;
    if (chart_.places.empty()) {
      for (const auto tick : ticks(x_end_, 9))
        if (tick <= x_end_) out.push_back({x(tick), number_text(tick)});
      return out;
    }
    for (std::size_t i = 0; i < chart_.places.size(); ++i) out.push_back({x(static_cast<double>(i)), chart_.places[i]});
    return out;
  }

  void add_bar(const std::pair<double, double>& high, const std::pair<double, double>& low) {
    const auto width = std::clamp(.8 * between(), 1.5, 8.);
    drawing_.add(Rectangle{{high.first - width / 2, high.second, width, low.second - high.second}, Colour(pale)});
  }

  void add_area(const Series& series) {
    std::vector<std::pair<double, double>> above, below;
    const auto draw = [&] {
      above.insert(above.end(), below.rbegin(), below.rend());
      if (above.size() > 2)
        drawing_.add(Path{.points = above, .filled = true, .colour = Colour(pale)});
      else if (above.size() == 2 && !chart_.steps)  // one place without neighbours: a bar
        add_bar(above[0], above[1]);
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
    const auto radius = series.points.size() > 120 ? 1.5 : 3.5;
    for (const auto& point : series.points) {
      if (!point.y) continue;
      const auto at = x(point.x) + aside_of(number), middle = y(*point.y);
      if (chart_.series.size() > 1 && point.low && point.high)
        drawing_.add(Line{at, y(*point.low), at, y(*point.high), .8, colour_of(number)});
      if (*point.y > end())
        drawing_.add(Path{.points = {{at - 5, middle + 9}, {at, middle - 1}, {at + 5, middle + 9}},
                          .filled = true,
                          .colour = colour_of(number)});
      else
        drawing_.add(Mark{at, middle, radius, number, point.incomplete, colour_of(number)});
    }
  }

  const LineChart& chart_;
  Drawing& drawing_;
  Box area_;
  std::vector<double> y_ticks_;
  double y_end_ = 1, x_end_ = 1, bottom_ = 0;
};

std::string count_behind(const Series& series) {
  return series.n ? fmt::format(" (n {})", number_text(static_cast<double>(*series.n))) : std::string();
}

void add_legend(const LineChart& chart, Drawing& drawing, double& top) {
  if (chart.series.size() < 2) return;
  double left = margin, counts = 0;
  std::vector<std::string> names;
  for (const auto& series : chart.series) {
    names.push_back(series.name);
    counts = std::max(counts, text_width(count_behind(series), text_size));
  }
  const auto labels = labels_within(names, drawing.width - 2 * margin - legend_sample - line_gap - counts, text_size);
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const auto& series = chart.series[i];
    const auto label = labels[i] + count_behind(series);
    const auto width = legend_sample + line_gap + text_width(label, text_size) + 3 * line_gap;
    if (left > margin && left + width > drawing.width - margin) {
      left = margin;
      top += legend_line;
    }
    const auto middle = top + legend_line / 2;
    auto line = line_of(series, i);
    line.points = {{left, middle}, {left + legend_sample, middle}};
    if (!chart.steps) drawing.add(Mark{left + legend_sample / 2, middle, 3.5, i, false, line.colour});
    drawing.add(std::move(line));
    drawing.add(Text{.x = left + legend_sample + line_gap,
                     .y = middle + text_size * .35,
                     .size = text_size,
                     .text = label,
                     .whole = labels[i] == series.name ? std::string() : series.name,
                     .colour = Colour(is_few(series) ? dim : black)});
    left += width;
  }
  top += legend_line + line_gap;
}

/// What its signs mean, as far as it has them.
void add_notes(const LineChart& chart, Drawing& drawing, double& top, double end) {
  bool interval = false, incomplete = false;
  for (const auto& series : chart.series)
    for (const auto& point : series.points) {
      interval = interval || point.low.has_value();
      incomplete = incomplete || (point.incomplete && point.y && *point.y <= end);
    }
  if (std::ranges::any_of(chart.guides, [&](const Guide& guide) { return guide.x <= longest(chart); }))
    add_note(drawing, top, chart.guides_text);
  const bool one = chart.series.size() == 1;
  if (interval && (one || !chart.steps))
    add_note(drawing, top, (one ? "grey: " : "bars: ") + chart.interval + ", cut where it leaves the scale");
  if (incomplete) add_note(drawing, top, "a hollow mark: the stretch is not complete");
  if (const auto beyond = beyond_text(chart, end); !beyond.empty())
    add_note(
        drawing, top,
        fmt::format(
            "an arrow at the upper edge: beyond the scale, which only complete stretches of at least {} sets set ({})",
            sheet::few, beyond));
  if (std::ranges::any_of(chart.series, [](const Series& series) { return is_few(series); }))
    add_note(drawing, top, fmt::format("thin and grey: fewer than {} question sets", sheet::few));
}

}  // namespace

void lay_out(const LineChart& chart, Drawing& drawing, double& top) {
  add_legend(chart, drawing, top);
  drawing.add(Text{.x = margin,
                   .y = top + text_size,
                   .size = text_size,
                   .text = fitted(chart.y_title, text_size, drawing.width - 2 * margin),
                   .colour = Colour(dim)});
  top += (chart.guides.empty() ? 2.2 : 3.2) * text_size;
  Plot plot(chart, drawing, top);
  plot.add_axes();
  plot.add_guides();
  for (std::size_t i = 0; i < chart.series.size(); ++i) plot.add(chart.series[i], i);
  top = plot.bottom();
  add_notes(chart, drawing, top, plot.end());
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
