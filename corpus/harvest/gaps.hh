// Which numbers of a consecutive series are not there.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace kamervragen::harvest {

/// The numbers of 1..the highest that are not in the set, ascending.
std::vector<int> missing_numbers(const std::set<int>& present, int highest);
/// "17, 20-21"; empty for none.
std::string as_ranges(const std::vector<int>& ascending);

}  // namespace kamervragen::harvest
