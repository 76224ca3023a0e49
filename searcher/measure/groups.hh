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

/// What the entries of a dictionary are values of, where sets are grouped by them.
const layout::Field& entry_field();

/// What stands for those that have no value of a field: layout::missing_value, and of entries "(no entry)".
std::string none_of(const layout::Field&);

/// The places of values in the order in which a measure shows them: cabinets as they governed, others as they come.
std::vector<std::size_t> shown_order(const layout::Field&, const std::vector<std::string>& values);

/// The groups that have any row, in the order of the values of the first field (shown_order), then of the next; what
/// has no value last. A row with several values of a field stands in several groups. Without fields one group, of all
/// rows. REQUIRES Facets.
std::vector<Group> grouped(const Population&, const std::vector<const layout::Field*>& by);

/// Whether each of so many rows stands in one group alone.
bool are_apart(const std::vector<Group>&, std::size_t rows);

}  // namespace kamervragen::measure
