#include "searcher/picture/plot.hh"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "schema/text/width.hh"
#include "searcher/sheet/measured.hh"

namespace kamervragen::picture {
namespace {

using program::Paint;
using program::Style;

/// Days at which a curve is read.
constexpr std::array<double, 13> days = {0, 7, 14, 21, 28, 35, 42, 56, 84, 126, 182, 365, 730};
constexpr std::size_t names_max = 28, bar_least = 10;

/// A bar of that part of the room, in eighths of a column.
std::string bar(double part, std::size_t room) {
  constexpr std::array<std::string_view, 8> ends = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto eighths = static_cast<std::size_t>(std::lround(std::clamp(part, 0., 1.) * 8 * static_cast<double>(room)));
  std::string out;
  for (std::size_t i = 0; i < eighths / 8; ++i) out += "█";
  return out + std::string(ends[eighths % 8]);
}

struct BarRow {
  std::string name;
  std::optional<double> value{};
  bool incomplete = false;
};

std::string bars(const std::vector<BarRow>& rows, double most, bool share, std::size_t width) {
  std::size_t names = 0, numbers = 0;
  for (const auto& row : rows) {
    names = std::max(names, text::columns(text::shorten(row.name, names_max)));
    if (row.value) numbers = std::max(numbers, text::columns(value_text(*row.value, share)));
  }
  const auto taken = 2 + names + 2 + numbers + 2 + 1;
  const auto room = std::max(bar_least, width > taken ? width - taken : 0);
  std::string out;
  for (const auto& row : rows) {
    const auto number = row.value ? value_text(*row.value, share) : "–";
    auto line = fmt::format("  {}  {}  {}{}", text::pad(text::shorten(row.name, names_max), names),
                            text::pad_left(number, numbers), row.value && most > 0 ? bar(*row.value / most, room) : "",
                            row.incomplete ? "~" : "");
    while (line.ends_with(' ')) line.pop_back();
    out += line + "\n";
  }
  return out;
}

/// What a curve of steps says at a day.
std::optional<double> value_at(const Series& series, double day) {
  std::optional<double> out;
  for (const auto& point : series.points)
    if (point.x <= day && point.y) out = point.y;
  return out;
}

std::string text_of(const LineChart& chart, const Paint& paint, std::size_t width) {
  double most = chart.share ? 1 : 0;
  for (const auto& series : chart.series)
    for (const auto& point : series.points) most = std::max(most, point.y.value_or(0));
  auto out = text::paragraph(paint(Style::dim, fmt::format("{}, by {}", chart.y_title, chart.x_title)), width, "");
  for (const auto& series : chart.series) {
    out += "\n";
    if (!series.name.empty()) out += text::paragraph(paint(Style::label, series.name), width, "");
    std::vector<BarRow> rows;
    if (chart.places.empty()) {
      const auto end = series.points.empty() ? 0 : series.points.back().x;
      for (const auto day : days)
        if (day <= end) rows.push_back({number_text(day), value_at(series, day)});
    } else {
      for (const auto& point : series.points)
        rows.push_back({chart.places[static_cast<std::size_t>(point.x)], point.y, point.incomplete});
    }
    out += bars(rows, most, chart.share, width);
  }
  const bool incomplete = std::ranges::any_of(
      chart.series, [](const Series& series) { return std::ranges::any_of(series.points, &Point::incomplete); });
  if (incomplete) out += "\n" + text::paragraph(paint(Style::dim, "~: the stretch is not complete"), width, "");
  return out;
}

std::string text_of(const IntervalChart& chart, const Paint& paint, std::size_t width) {
  std::size_t names = text::columns(chart.title), numbers = 1, values = 1;
  double most = 0;
  for (const auto& row : chart.rows) {
    names = std::max(names, text::columns(row.name));
    numbers = std::max(numbers, number_text(static_cast<double>(row.n)).size());
    if (row.value) values = std::max(values, text::columns(value_text(*row.value, chart.share)));
    most = std::max({most, row.value.value_or(0), row.high.value_or(0)});
  }
  names = std::min(names, names_max);
  const auto taken = 2 + names + 2 + numbers + 2 + values + 2;
  const auto room = std::max(bar_least, width > taken ? width - taken : 0);
  const auto place = [&](double value) {
    return most > 0
               ? static_cast<std::size_t>(std::lround(std::clamp(value / most, 0., 1.) * static_cast<double>(room - 1)))
               : 0;
  };
  auto out = text::paragraph(paint(Style::dim, chart.x_title), width, "") + "\n";
  for (const auto& row : chart.rows) {
    std::vector<std::string_view> signs(room, " ");
    if (row.low && row.high) {
      for (auto i = place(*row.low); i <= place(*row.high); ++i) signs[i] = "─";
      signs[place(*row.low)] = "├";
      signs[place(*row.high)] = "┤";
    }
    if (row.value) signs[place(*row.value)] = "●";
    std::string drawn;
    for (const auto sign : signs) drawn += sign;
    while (drawn.ends_with(' ')) drawn.pop_back();
    auto shown =
        fmt::format("  {}  {}  {}  {}", text::pad(text::shorten(row.name.empty() ? "all" : row.name, names_max), names),
                    text::pad_left(number_text(static_cast<double>(row.n)), numbers),
                    text::pad_left(row.value ? value_text(*row.value, chart.share) : "–", values), drawn);
    while (shown.ends_with(' ')) shown.pop_back();
    out += row.n < sheet::few ? paint(Style::dim, shown) : shown;
    out += "\n";
  }
  return out;
}

std::string text_of(const HeatMap& chart, const Paint& paint, std::size_t width) {
  constexpr std::array<std::string_view, 5> shades = {"·", "░", "▒", "▓", "█"};
  std::size_t names = text::columns(chart.row_title);
  for (const auto& row : chart.rows) names = std::max(names, text::columns(row));
  names = std::min(names, names_max);
  std::uint64_t most = 0;
  for (const auto& row : chart.counts)
    for (const auto n : row) most = std::max(most, n);
  const std::size_t cell = 3;
  const auto fitting = std::min(chart.columns.size(), (std::max(width, names + 4 + cell) - names - 4) / cell);
  std::string header = fmt::format("  {} ", text::pad("", names)), legend;
  for (std::size_t j = 0; j < fitting; ++j) {
    header += text::pad_left(fmt::to_string(j + 1), cell);
    legend += fmt::format("{}{} {}", legend.empty() ? "" : ", ", j + 1, chart.columns[j]);
  }
  auto out = paint(Style::dim, header) + "\n";
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    out += fmt::format("  {} ", text::pad(text::shorten(chart.rows[i], names_max), names));
    for (std::size_t j = 0; j < fitting; ++j) {
      const auto n = chart.counts[i][j];
      const auto part = most == 0 ? 0 : std::sqrt(static_cast<double>(n) / static_cast<double>(most));
      const auto sign = n == 0 ? shades[0] : shades[std::min<std::size_t>(4, 1 + static_cast<std::size_t>(part * 4))];
      out += " " + std::string(sign) + std::string(n == 0 ? " " : sign);
    }
    while (out.ends_with(' ')) out.pop_back();
    out += "\n";
  }
  out += "\n" + text::paragraph(legend, width, text::shorten(chart.column_title, names_max) + ": ");
  if (fitting < chart.columns.size())
    out += text::paragraph(fmt::format("{} columns more in a wider window", chart.columns.size() - fitting), width, "");
  return out + text::paragraph(fmt::format("░ ▒ ▓ █: the more the darker; the most {}", most), width, "");
}

}  // namespace

std::string plotted(const Chart& chart, const Paint& paint, std::size_t width) {
  auto out = text::paragraph(paint(Style::title, chart.caption.title), width, "") +
             text::paragraph(chart.caption.below, width, "") + "\n";
  out += std::visit([&](const auto& body) { return text_of(body, paint, width); }, chart.body);
  if (!chart.caption.notes.empty()) out += "\n";
  for (const auto& note : chart.caption.notes) out += text::paragraph(paint(Style::dim, note), width, "");
  return out;
}

}  // namespace kamervragen::picture
