#include "searcher/picture/axis_labels.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "searcher/picture/labels.hh"
#include "searcher/picture/layout.hh"

namespace kamervragen::picture {
namespace {

constexpr double axis_gap = 6, axis_line = 1.3 * text_size, below_letters = .26 * text_size;
/// Between the middles of upright names; they take at most so much of the sheet's height.
constexpr double upright_least = 1.25 * text_size, upright_most = 160;
constexpr double level_most = 200;

struct Row {
  double left, right, y;
};

/// The text with its middle at x, or moved into the row; nothing where it does not fit behind what is taken.
std::optional<Text> placed(std::string name, double x, double taken, const Row& row) {
  Text text{.x = x, .y = row.y, .size = text_size, .anchor = Anchor::middle, .text = std::move(name)};
  const auto half = text.box().width / 2;
  text.x = std::max(std::min(x, row.right - half), row.left + half);
  if (text.x - half < taken || text.x + half > row.right) return std::nullopt;
  return text;
}

/// All names, in so many lines by turns; nothing where they do not fit.
std::optional<AxisLabels> level(const std::vector<AxisPlace>& places, std::size_t lines, double bottom, double left,
                                double right) {
  const auto height = axis_gap + text_size + axis_line * static_cast<double>(lines - 1);
  AxisLabels out{.labels = {}, .height = height + below_letters};
  std::array<double, 2> taken{left, left};
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto line = i % lines;
    const Row row{left, right, bottom + axis_gap + text_size + axis_line * static_cast<double>(line)};
    auto text = placed(places[i].name, places[i].x, taken[line], row);
    if (!text) return std::nullopt;
    taken[line] = text->box().x + text->box().width + 2 * axis_gap;
    out.labels.push_back({i, std::move(*text)});
  }
  return out;
}

double closest(const std::vector<AxisPlace>& places) {
  double out = 1e9;
  for (std::size_t i = 1; i < places.size(); ++i) out = std::min(out, places[i].x - places[i - 1].x);
  return out;
}

AxisLabels upright(const std::vector<AxisPlace>& places, double bottom) {
  std::vector<std::string> names;
  for (const auto& place : places) names.push_back(place.name);
  const auto labels = labels_within(names, upright_most, text_size);
  AxisLabels out;
  for (std::size_t i = 0; i < places.size(); ++i) {
    out.labels.push_back({i, Text{.x = places[i].x + .27 * text_size,
                                  .y = bottom + 1.5 * axis_gap,
                                  .size = text_size,
                                  .anchor = Anchor::end,
                                  .text = labels[i],
                                  .whole = labels[i] == names[i] ? std::string() : names[i],
                                  .upward = true}});
    out.height = std::max(out.height, 1.5 * axis_gap + out.labels.back().text.box().height);
  }
  return out;
}

/// So many that all that are named stand equally far from each other.
AxisLabels thinned(const std::vector<AxisPlace>& places, double bottom, double left, double right) {
  double widest = 0;
  std::vector<std::string> names;
  for (const auto& place : places) names.push_back(fitted(place.name, text_size, level_most));
  for (const auto& name : names) widest = std::max(widest, text_width(name, text_size));
  const auto every = static_cast<std::size_t>(std::max(1., std::ceil((widest + 2 * axis_gap) / closest(places))));
  const Row row{left, right, bottom + axis_gap + text_size};
  AxisLabels out{.labels = {}, .height = axis_gap + text_size + below_letters};
  double taken = left;
  for (std::size_t i = 0; i < places.size(); i += every) {
    auto text = placed(names[i], places[i].x, taken, row);
    if (!text) continue;
    taken = text->box().x + text->box().width + axis_gap;
    if (names[i] != places[i].name) text->whole = places[i].name;
    out.labels.push_back({i, std::move(*text)});
  }
  return out;
}

}  // namespace

AxisLabels axis_labels(const std::vector<AxisPlace>& places, double bottom, double left, double right) {
  for (const std::size_t lines : {1, 2})
    if (auto out = level(places, lines, bottom, left, right)) return std::move(*out);
  if (closest(places) >= upright_least) return upright(places, bottom);
  return thinned(places, bottom, left, right);
}

}  // namespace kamervragen::picture
