#include "searcher/picture/plot.hh"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "schema/text/width.hh"
#include "searcher/picture/labels.hh"
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

/// Names cut to what a line has for them.
std::vector<std::string> labels_in_columns(const std::vector<std::string>& names) {
  return labels_within(names, names_max,
                       [](std::string_view text) { return static_cast<double>(text::columns(text)); });
}

/// A line of what a sign means, or of what is left out.
std::string note(const Paint& paint, std::size_t width, std::string_view text) {
  return text::paragraph(paint(Style::dim, text), width, "");
}

struct BarRow {
  std::string name;
  std::optional<double> value{};
  bool incomplete = false;
};

/// What is beyond the scale goes to its end, with an arrow.
std::string bar_of(double value, double most, std::size_t room) {
  if (!(most > 0)) return "";
  return value > most ? bar(1, room - 1) + "→" : bar(value / most, room);
}

std::string bars(const std::vector<BarRow>& rows, double most, bool share, std::size_t width) {
  std::size_t names = 0, numbers = 0;
  std::vector<std::string> labels;
  for (const auto& row : rows) labels.push_back(row.name);
  labels = labels_in_columns(labels);
  for (const auto& label : labels) names = std::max(names, text::columns(label));
  for (const auto& row : rows) {
    if (row.value) numbers = std::max(numbers, text::columns(value_text(*row.value, share)));
  }
  const auto taken = 2 + names + 2 + numbers + 2 + 1;
  const auto room = std::max(bar_least, width > taken ? width - taken : 0);
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    const auto number = row.value ? value_text(*row.value, share) : "–";
    auto line = fmt::format("  {}  {}  {}{}", text::pad(labels[i], names), text::pad_left(number, numbers),
                            row.value ? bar_of(*row.value, most, room) : "", row.incomplete ? "~" : "");
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

/// The places of a line; of a curve the days that it is read at, and its end.
std::vector<BarRow> rows_of(const LineChart& chart, const Series& series) {
  std::vector<BarRow> out;
  if (!chart.places.empty()) {
    for (const auto& point : series.points)
      out.push_back({chart.places[static_cast<std::size_t>(point.x)], point.y, point.incomplete});
    return out;
  }
  const auto end = series.points.empty() ? 0 : series.points.back().x;
  for (const auto day : days)
    if (day <= end) out.push_back({number_text(day), value_at(series, day)});
  if (std::ranges::find(days, end) == days.end()) out.push_back({number_text(end), value_at(series, end)});
  return out;
}

std::string heading_of(const Series& series) {
  if (!series.n) return series.name;
  return fmt::format("{} (n {}){}", series.name, number_text(static_cast<double>(*series.n)),
                     is_few(series) ? "*" : "");
}

std::string text_of(const LineChart& chart, const Paint& paint, std::size_t width) {
  const double most = chart.share ? 1 : scale_of(chart).value;
  auto out = note(paint, width, fmt::format("{}, by {}", chart.y_title, chart.x_title));
  for (const auto& series : chart.series) {
    out += "\n";
    if (!series.name.empty())
      out += text::paragraph(paint(is_few(series) ? Style::dim : Style::label, heading_of(series)), width, "");
    out += bars(rows_of(chart, series), most, chart.share, width);
  }
  std::string notes;
  if (std::ranges::any_of(chart.series, [](const Series& one) { return !one.name.empty() && is_few(one); }))
    notes += note(paint, width, fmt::format("*: fewer than {} question sets", sheet::few));
  if (std::ranges::any_of(chart.series,
                          [](const Series& one) { return std::ranges::any_of(one.points, &Point::incomplete); }))
    notes += note(paint, width, "~: the stretch is not complete");
  if (!beyond_text(chart, most).empty())
    notes +=
        note(paint, width,
             fmt::format("→: beyond the scale, which only complete stretches of at least {} sets set", sheet::few));
  return notes.empty() ? out : out + "\n" + notes;
}

/// Where a value and the ends of its interval stand in a line of signs.
class IntervalLine {
 public:
  IntervalLine(const IntervalChart& chart, std::size_t room) : room_(room) {
    bool open = false;
    for (const auto& row : chart.rows) {
      most_ = std::max({most_, row.value.value_or(0), row.low.value_or(0), row.high.value_or(0)});
      open = open || (row.low && !row.high);
    }
    // What is open goes on beyond the scale.
    scale_ = static_cast<double>(room - (open ? 2 : 1));
  }

  std::string drawn(const IntervalRow& row) const {
    std::vector<std::string_view> signs(room_, " ");
    if (row.low || row.high) {
      const auto from = row.low ? place(*row.low) : 0, to = row.high ? place(*row.high) : room_ - 1;
      for (auto i = from; i <= to; ++i) signs[i] = "─";
      signs[from] = row.low ? "├" : "←";
      signs[to] = row.high ? "┤" : "→";
    }
    if (row.value) signs[place(*row.value)] = "●";
    std::string out;
    for (const auto sign : signs) out += sign;
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
  }

 private:
  std::size_t place(double value) const {
    return most_ > 0 ? static_cast<std::size_t>(std::lround(std::clamp(value / most_, 0., 1.) * scale_)) : 0;
  }

  std::size_t room_;
  double most_ = 0, scale_ = 0;
};

std::string text_of(const IntervalChart& chart, const Paint& paint, std::size_t width) {
  std::size_t names = text::columns(chart.title), numbers = 1, values = 1;
  std::vector<std::string> labels;
  for (const auto& row : chart.rows) labels.push_back(row.name.empty() ? "all" : row.name);
  labels = labels_in_columns(labels);
  for (const auto& label : labels) names = std::max(names, text::columns(label));
  const auto count = [](const IntervalRow& row) {
    return number_text(static_cast<double>(row.n)) + (is_few(row) ? "*" : " ");
  };
  for (const auto& row : chart.rows) {
    numbers = std::max(numbers, count(row).size());
    if (row.value) values = std::max(values, text::columns(value_text(*row.value, chart.share)));
  }
  names = std::min(names, names_max);
  const auto taken = 2 + names + 2 + numbers + 1 + values + 2;
  const IntervalLine line(chart, std::max(bar_least, width > taken ? width - taken : 0));
  auto out = note(paint, width, chart.x_title) + "\n";
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const auto& row = chart.rows[i];
    auto shown =
        fmt::format("  {}  {} {}  {}", text::pad(labels[i], names), text::pad_left(count(row), numbers),
                    text::pad_left(row.value ? value_text(*row.value, chart.share) : "–", values), line.drawn(row));
    shown.erase(shown.find_last_not_of(' ') + 1);
    out += (is_few(row) ? paint(Style::dim, shown) : shown) + "\n";
  }
  out += "\n";
  for (const auto& one : notes_on(chart, "*")) out += note(paint, width, one);
  return out;
}

/// Five shades; what is not none is in the next where its square root, of that of the most, is a quarter more.
constexpr std::array<std::string_view, 5> shades = {"·", "░", "▒", "▓", "█"};

std::string_view shade_of(std::uint64_t n, std::uint64_t most) {
  if (n == 0) return shades[0];
  const auto part = std::sqrt(static_cast<double>(n) / static_cast<double>(most));
  return shades[std::min<std::size_t>(4, 1 + static_cast<std::size_t>(part * 4))];
}

/// The lowest number of each shade that some number has.
std::string shades_text(std::uint64_t most) {
  std::string out = "·: none";
  for (std::uint64_t shade = 1; shade < shades.size() && most > 0; ++shade) {
    const auto part = static_cast<double>(shade - 1) / 4;
    const auto from =
        std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::ceil(part * part * static_cast<double>(most))));
    if (shade_of(from, most) == shades[shade]) out += fmt::format(", {}: from {}", shades[shade], from);
  }
  return out + fmt::format("; the most: {}", most);
}

std::string text_of(const HeatMap& chart, const Paint& paint, std::size_t width) {
  std::size_t names = text::columns(chart.row_title);
  const auto labels = labels_in_columns(chart.rows);
  for (const auto& label : labels) names = std::max(names, text::columns(label));
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
    out += fmt::format("  {} ", text::pad(labels[i], names));
    for (std::size_t j = 0; j < fitting; ++j) {
      const auto n = chart.counts[i][j];
      const std::string sign(shade_of(n, most));
      out += " " + sign + (n == 0 ? " " : sign);
    }
    while (out.ends_with(' ')) out.pop_back();
    out += "\n";
  }
  out += "\n" + text::paragraph(legend, width, text::shorten(chart.column_title, names_max) + ": ");
  if (fitting < chart.columns.size())
    out += note(paint, width, fmt::format("columns that a wider window shows: {}", chart.columns.size() - fitting));
  return out + note(paint, width, shades_text(most));
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
