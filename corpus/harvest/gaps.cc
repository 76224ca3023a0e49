#include "corpus/harvest/gaps.hh"

#include <fmt/format.h>

namespace kamervragen::harvest {

std::vector<int> missing_numbers(const std::set<int>& present, int highest) {
  std::vector<int> out;
  for (int n = 1; n <= highest; ++n)
    if (!present.contains(n)) out.push_back(n);
  return out;
}

std::string as_ranges(const std::vector<int>& ascending) {
  std::string out;
  for (std::size_t i = 0; i < ascending.size();) {
    std::size_t end = i;
    while (end + 1 < ascending.size() && ascending[end + 1] == ascending[end] + 1) ++end;
    out += out.empty() ? "" : ", ";
    out += end == i ? fmt::format("{}", ascending[i]) : fmt::format("{}-{}", ascending[i], ascending[end]);
    i = end + 1;
  }
  return out;
}

}  // namespace kamervragen::harvest
