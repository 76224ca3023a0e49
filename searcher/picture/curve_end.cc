#include "searcher/picture/curve_end.hh"

#include <algorithm>

#include <fmt/format.h>

#include "searcher/picture/layout.hh"
#include "searcher/sheet/measured.hh"

namespace kamervragen::picture {
namespace {

/// The day behind which hardly anything happens.
double last_that_counts(const Series& series) {
  const auto least = std::max(2., small_share * static_cast<double>(series.n.value_or(0)));
  const auto& points = series.points;
  double out = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (static_cast<double>(points[i].of.value_or(0)) < least) return std::min(out, points[i - 1].x);
    if (points[i - 1].y.value_or(0) - points.back().y.value_or(0) >= small_share) out = points[i].x;
  }
  return out;
}

double last_known(const std::vector<Series>& all) {
  double out = 0;
  for (const auto& series : all)
    if (!series.points.empty()) out = std::max(out, series.points.back().x);
  return out;
}

/// Ends the curve there, at the height that it has.
void cut(Series& series, double end) {
  auto& points = series.points;
  const auto beyond = std::ranges::find_if(points, [end](const Point& point) { return point.x > end; });
  if (beyond == points.end() || beyond == points.begin()) return;
  points.erase(beyond, points.end());
  auto last = points.back();
  last.x = end;
  points.push_back(last);
}

}  // namespace

void end_axis(LineChart& chart, std::vector<std::string>& notes) {
  const bool all_few = std::ranges::all_of(chart.series, [](const Series& series) { return is_few(series); });
  double last = 0;
  for (const auto& series : chart.series)
    if (all_few || !is_few(series)) last = std::max(last, last_that_counts(series));
  const auto end = ticks(last, 9).back(), known = last_known(chart.series);
  if (!(end > 0) || known <= end) return;
  chart.x_end = end;
  for (auto& series : chart.series) cut(series, end);
  auto note =
      fmt::format("cut at {} days, from which on fewer than {} of {} are answered, or are left", number_text(end),
                  value_text(small_share, true), chart.series.size() == 1 ? "the sets" : "the sets of each curve");
  if (!all_few && std::ranges::any_of(chart.series, [](const Series& series) { return is_few(series); }))
    note += fmt::format(" (curves of fewer than {} sets do not count)", sheet::few);
  notes.push_back(fmt::format("{}; the table goes on to {}", note, number_text(known)));
}

}  // namespace kamervragen::picture
