// The rows of a population by the values of its fields.
#pragma once

#include <string>
#include <vector>

#include "searcher/measure/population.hh"

namespace kamervragen::measure {

struct Group {
  std::vector<std::string> values;  ///< one of each field; layout::missing_value where it has none
  Rows rows;
};

/// The groups that have any row, in the order of the values of the first field, then of the next; what has no value
/// last. A row with several values of a field stands in several groups. Without fields one group, of all rows.
/// REQUIRES Facets.
std::vector<Group> grouped(const Population&, const std::vector<const layout::Field*>& by);

}  // namespace kamervragen::measure
