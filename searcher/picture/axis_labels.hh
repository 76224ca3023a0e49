// The names along a horizontal axis: all of them where there are few.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/picture/drawing.hh"

namespace kamervragen::picture {

struct AxisPlace {
  double x = 0;
  std::string name;
};

struct AxisLabels {
  struct Label {
    std::size_t place = 0;  ///< which one it names
    Text text;
  };
  std::vector<Label> labels;
  double height = 0;  ///< from the axis to below the lowest
};

/// Below an axis at `bottom`, between `left` and `right`, of places from left to right: all in one line; or in two by
/// turns; or upright; of places that are too close for that, every so many. No two overlap.
AxisLabels axis_labels(const std::vector<AxisPlace>&, double bottom, double left, double right);

}  // namespace kamervragen::picture
