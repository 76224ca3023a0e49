#include "searcher/picture/chart.hh"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "schema/text/joined.hh"
#include "searcher/sheet/measured.hh"

namespace kamervragen::picture {
namespace {

std::string with_commas(std::string digits) {
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (digits.front() == '-' ? 1 : 0); at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

/// Where a point stands, for a text.
std::string place_text(const LineChart& chart, const Series& series, const Point& point) {
  const auto place = chart.places.empty() ? number_text(point.x) : chart.places[static_cast<std::size_t>(point.x)];
  return series.name.empty() ? place : series.name + ", " + place;
}

}  // namespace

bool is_few(const Series& series) { return series.n && *series.n < sheet::few; }
bool is_few(const IntervalRow& row) { return row.n < sheet::few; }

Scale scale_of(const LineChart& chart) {
  Scale counting, all;
  std::size_t counted = 0, known = 0;
  for (const auto& series : chart.series)
    for (const auto& point : series.points) {
      if (!point.y) continue;
      const auto extend = [&](Scale& scale) {
        scale.value = std::max(scale.value, *point.y);
        scale.interval = std::max({scale.interval, *point.y, point.high.value_or(0)});
      };
      extend(all);
      ++known;
      if (point.incomplete || point.of.value_or(sheet::few) < sheet::few) continue;
      extend(counting);
      ++counted;
    }
  return counting.value > 0 && 2 * counted >= known ? counting : all;
}

std::string beyond_text(const LineChart& chart, double end) {
  constexpr std::size_t most = 8;
  std::vector<std::string> out;
  for (const auto& series : chart.series)
    for (const auto& point : series.points)
      if (point.y && *point.y > end)
        out.push_back(fmt::format("{}: {}", place_text(chart, series, point), value_text(*point.y, chart.share)));
  if (out.size() > most) {
    out.resize(most);
    out.emplace_back("…");
  }
  return text::joined(out, "; ");
}

std::vector<std::string> notes_on(const IntervalChart& chart, std::string_view few) {
  bool some_few = false, open = false, no_interval = false, unknown = false;
  for (const auto& row : chart.rows) {
    some_few = some_few || is_few(row);
    open = open || row.low.has_value() != row.high.has_value();
    no_interval = no_interval || (row.value && !row.low && !row.high);
    unknown = unknown || !row.value;
  }
  std::vector<std::string> out{"n: question sets"};
  if (some_few) out.front() += fmt::format("; {}: fewer than {}", few, sheet::few);
  if (open) out.emplace_back("an arrow: too little is known to say where the interval ends");
  if (no_interval) out.emplace_back("a dot alone: too little is known for an interval");
  if (unknown) out.emplace_back("no dot: too little is known for the value");
  return out;
}

std::string number_text(double number) {
  if (number == 0) return "0";
  if (std::abs(number) < .1) return fmt::format("{:.2g}", number);
  auto out = fmt::format("{:.1f}", number);
  if (std::abs(number) < 100 && !out.ends_with(".0")) return out;
  return with_commas(fmt::format("{:.0f}", number));
}

std::string value_text(double number, bool share) {
  return share ? number_text(100 * number) + " %" : number_text(number);
}

}  // namespace kamervragen::picture
