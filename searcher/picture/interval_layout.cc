// A row a group: its name, how many, and its value with the interval around it.
#include <algorithm>

#include <fmt/format.h>

#include "searcher/picture/labels.hh"
#include "searcher/picture/layout.hh"

namespace kamervragen::picture {
namespace {

constexpr double row_height = 22, row_gap = 8, axis_height = 24, arrow = 9;
/// Names take at most that part of the sheet.
constexpr double names_part = .42;

double end_of(const IntervalChart& chart) {
  double out = 0;
  for (const auto& row : chart.rows)
    out = std::max({out, row.value.value_or(0), row.low.value_or(0), row.high.value_or(0)});
  return out > 0 ? out : 1;
}

std::string count_text(const IntervalRow& row) { return number_text(static_cast<double>(row.n)); }

/// Names on the left, then counts, then the values over an axis.
class IntervalRows {
 public:
  IntervalRows(const IntervalChart& chart, Drawing& drawing) : chart_(chart), drawing_(drawing) {
    double counts = text_width("n", text_size);
    names_ = text_width(chart.title, text_size);
    for (const auto& row : chart.rows) {
      names_ = std::max(names_, text_width(row.name, text_size));
      counts = std::max(counts, text_width(count_text(row), text_size));
    }
    names_ = std::min(names_, names_part * drawing.width);
    std::vector<std::string> names;
    for (const auto& row : chart.rows) names.push_back(row.name);
    labels_ = labels_within(names, names_, text_size);
    counts_end_ = margin + names_ + 2 * row_gap + counts;
    left_ = counts_end_ + 4 * row_gap;
    width_ = drawing.width - margin - 24 - left_;
    ticks_ = ticks(end_of(chart), 6);
  }

  /// What the axis is of, and its numbers; `top` becomes the line that the rows begin at.
  void add_axis(double& top) {
    for (const auto& line : text_lines(chart_.x_title, text_size, drawing_.width - left_ - margin)) {
      drawing_.add(Text{.x = left_, .y = top + text_size, .size = text_size, .text = line, .colour = Colour(dim)});
      top += 1.4 * text_size;
    }
    top += axis_height + text_size;
    const auto base = top - row_gap;
    drawing_.add(Text{.x = margin,
                      .y = base,
                      .size = text_size,
                      .text = fitted(chart_.title, text_size, names_),
                      .colour = Colour(dim)});
    drawing_.add(Text{
        .x = counts_end_, .y = base, .size = text_size, .anchor = Anchor::end, .text = "n", .colour = Colour(dim)});
    const auto height = row_height * static_cast<double>(chart_.rows.size());
    double free_from = counts_end_ + 2;
    for (const auto tick : ticks_) {
      drawing_.add(Line{x(tick), top, x(tick), top + height, .5, Colour(pale)});
      const Text label{
          .x = x(tick), .y = base, .size = text_size, .anchor = Anchor::middle, .text = value_text(tick, chart_.share)};
      const auto box = label.box();
      if (box.x < free_from || box.x + box.width > drawing_.width) continue;
      free_from = box.x + box.width + row_gap;
      drawing_.add(label);
    }
  }

  void add(std::size_t number, double middle) {
    const auto& row = chart_.rows[number];
    const auto base = middle + text_size * .35;
    const Colour colour(is_few(row) ? dim : black);
    drawing_.add(Text{.x = margin,
                      .y = base,
                      .size = text_size,
                      .text = labels_[number],
                      .whole = labels_[number] == row.name ? std::string() : row.name,
                      .colour = colour});
    drawing_.add(Text{.x = counts_end_,
                      .y = base,
                      .size = text_size,
                      .anchor = Anchor::end,
                      .text = count_text(row),
                      .colour = colour});
    if (row.low || row.high) add_interval(row, middle, colour);
    if (row.value) drawing_.add(Mark{x(*row.value), middle, 4, 0, is_few(row), colour});
  }

 private:
  /// Where an end is not known, it goes on beyond the scale, with an arrow.
  void add_interval(const IntervalRow& row, double middle, const Colour& colour) {
    const auto from = row.low ? x(*row.low) : left_ - arrow, to = row.high ? x(*row.high) : left_ + width_ + arrow;
    drawing_.add(Line{from, middle, to, middle, 1.5, colour});
    add_end(from, middle, row.low ? 0 : -arrow, colour);
    add_end(to, middle, row.high ? 0 : arrow, colour);
  }

  /// A bar across, or an arrow that far onward.
  void add_end(double at, double middle, double onward, const Colour& colour) {
    if (onward == 0)
      drawing_.add(Line{at, middle - 4, at, middle + 4, 1.5, colour});
    else
      drawing_.add(Path{
          .points = {{at, middle - 5}, {at + onward, middle}, {at, middle + 5}}, .filled = true, .colour = colour});
  }

  double x(double value) const { return left_ + width_ * std::clamp(value / ticks_.back(), 0., 1.); }

  const IntervalChart& chart_;
  Drawing& drawing_;
  double names_ = 0, counts_end_ = 0, left_ = 0, width_ = 0;
  std::vector<double> ticks_;
  std::vector<std::string> labels_;
};

}  // namespace

void lay_out(const IntervalChart& chart, Drawing& drawing, double& top) {
  IntervalRows rows(chart, drawing);
  rows.add_axis(top);
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    rows.add(i, top + row_height / 2);
    top += row_height;
  }
  top += row_gap;
  for (const auto& note : notes_on(chart, "dim and hollow")) add_note(drawing, top, note);
}

std::string described(const IntervalChart& chart) {
  auto out = fmt::format("A value a row, with its interval: {}.", chart.x_title);
  for (const auto& row : chart.rows) {
    out += fmt::format(" {} (n {}): {}", row.name, row.n, row.value ? value_text(*row.value, chart.share) : "none");
    if (row.low || row.high)
      out += fmt::format(" ({} to {})", row.low ? value_text(*row.low, chart.share) : "unknown",
                         row.high ? value_text(*row.high, chart.share) : "unknown");
    out += ".";
  }
  return out;
}

}  // namespace kamervragen::picture
