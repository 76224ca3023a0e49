// Charts as data: what a picture shows, before anyone lays it out. The same for a page, for print and for a terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kamervragen::picture {

struct Point {
  double x = 0;  ///< of named places their number, from 0
  std::optional<double> y{}, low{}, high{};
  bool incomplete = false;  ///< the stretch has not ended, or something of it is missing
  /// Question sets that it is of: all of a stretch, or of a curve those that are unanswered and seen until then.
  std::optional<std::uint64_t> of{};
};

struct Series {
  std::string name;  ///< empty of the only one
  std::vector<Point> points;
  std::optional<std::uint64_t> n{};  ///< question sets, where they are as many at each point
};

/// A number of the x axis that is worth a line of its own.
struct Guide {
  double x = 0;
  std::string name;
};

/// Lines over time, or over days.
struct LineChart {
  std::string x_title, y_title;
  std::vector<std::string> places{};  ///< names along the x axis; empty: numbers
  bool steps = false;                 ///< a value holds until the next
  bool share = false;                 ///< y is of 1
  std::string interval{};             ///< what low and high are
  std::optional<double> x_end{};      ///< of numbers: where the axis ends; absent: at the last point
  std::vector<Guide> guides{};
  std::string guides_text{};  ///< what they are
  std::vector<Series> series{};
};

/// A value with its interval in each row.
struct IntervalRow {
  std::string name;
  std::uint64_t n = 0;
  std::optional<double> value{}, low{}, high{};
};
struct IntervalChart {
  std::string title, x_title;  ///< title: what the rows are
  bool share = false;          ///< x is of 1
  std::vector<IntervalRow> rows;
};

/// Counts by two fields; the more, the darker.
struct HeatMap {
  std::string row_title, column_title;
  std::vector<std::string> rows, columns;
  std::vector<std::vector<std::uint64_t>> counts;  ///< by row, then column
};

/// What stands around a chart.
struct Caption {
  std::string title;
  std::string below;  ///< of what it is: count, reference date, index
  std::vector<std::string> notes;
};

struct Chart {
  Caption caption;
  std::variant<LineChart, IntervalChart, HeatMap> body;
};

/// Of fewer sets a value says little: it is drawn weakly.
bool is_few(const Series&);
bool is_few(const IntervalRow&);

/// What a scale must hold.
struct Scale {
  double value = 0, interval = 0;  ///< the highest
};
/// Of the stretches that are complete and have more than few sets, where these are at least half of all: what little is
/// known of the others would flatten the rest.
Scale scale_of(const LineChart&);
/// Which values lie beyond that end of a scale: "2007: 400"; empty where none does.
std::string beyond_text(const LineChart&, double end);

/// What is said below rows of intervals. `few`: how those of few sets look.
std::vector<std::string> notes_on(const IntervalChart&, std::string_view few);

/// A number as it is written at an axis and beside a point: 0.052, 3.1, 12, 1,250.
std::string number_text(double);
/// The same of what may be a share, which is written as a percentage.
std::string value_text(double, bool share);

}  // namespace kamervragen::picture
