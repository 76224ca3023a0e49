// A row a group: its name, how many, and its value with the interval around it.
#include <algorithm>

#include <fmt/format.h>

#include "searcher/picture/layout.hh"
#include "searcher/sheet/measured.hh"

namespace kamervragen::picture {
namespace {

constexpr double row_height = 22, row_gap = 8, axis_height = 24;
/// Names take at most that part of the sheet.
constexpr double names_part = .42;

double end_of(const IntervalChart& chart) {
  double out = 0;
  for (const auto& row : chart.rows) out = std::max({out, row.value.value_or(0), row.high.value_or(0)});
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

  void add(const IntervalRow& row, double middle) {
    const auto base = middle + text_size * .35;
    const Colour colour(row.n < sheet::few ? dim : black);
    const auto name = fitted(row.name, text_size, names_);
    drawing_.add(Text{.x = margin,
                      .y = base,
                      .size = text_size,
                      .text = name,
                      .whole = name == row.name ? std::string() : row.name,
                      .colour = colour});
    drawing_.add(Text{.x = counts_end_,
                      .y = base,
                      .size = text_size,
                      .anchor = Anchor::end,
                      .text = count_text(row),
                      .colour = colour});
    // Where its other end is not known, it goes on to the end of the scale.
    if (row.low || row.high) {
      const auto from = row.low ? x(*row.low) : left_, to = row.high ? x(*row.high) : left_ + width_;
      drawing_.add(Line{from, middle, to, middle, 1.5, colour});
      if (row.low) drawing_.add(Line{from, middle - 4, from, middle + 4, 1.5, colour});
      if (row.high) drawing_.add(Line{to, middle - 4, to, middle + 4, 1.5, colour});
    }
    if (row.value) drawing_.add(Mark{x(*row.value), middle, 4, 0, row.n < sheet::few, colour});
  }

 private:
  double x(double value) const { return left_ + width_ * std::clamp(value / ticks_.back(), 0., 1.); }

  const IntervalChart& chart_;
  Drawing& drawing_;
  double names_ = 0, counts_end_ = 0, left_ = 0, width_ = 0;
  std::vector<double> ticks_;
};

}  // namespace

void lay_out(const IntervalChart& chart, Drawing& drawing, double& top) {
  IntervalRows rows(chart, drawing);
  rows.add_axis(top);
  for (const auto& row : chart.rows) {
    rows.add(row, top + row_height / 2);
    top += row_height;
  }
  top += row_gap;
  const bool some_few = std::ranges::any_of(chart.rows, [](const IntervalRow& row) { return row.n < sheet::few; });
  add_note(drawing, top,
           some_few ? fmt::format("n: question sets; dim and hollow: fewer than {}", sheet::few) : "n: question sets");
}

std::string described(const IntervalChart& chart) {
  auto out = fmt::format("A value a row, with its interval: {}.", chart.x_title);
  for (const auto& row : chart.rows) {
    out += fmt::format(" {} (n {}): {}", row.name, row.n, row.value ? value_text(*row.value, chart.share) : "none");
    if (row.low && row.high)
      out += fmt::format(" ({} to {})", value_text(*row.low, chart.share), value_text(*row.high, chart.share));
    out += ".";
  }
  return out;
}

}  // namespace kamervragen::picture
