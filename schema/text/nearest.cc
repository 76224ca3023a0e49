#include "schema/text/nearest.hh"

#include <algorithm>
#include <vector>

namespace kamervragen::text {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

std::string nearest(std::string_view mistyped, std::span<const std::string> names, std::size_t most) {
  const std::string* best = nullptr;
  std::size_t least = most + 1;
  for (const auto& name : names) {
    const auto distance = edit_distance(mistyped, name);
    if (distance >= least) continue;
    least = distance;
    best = &name;
  }
  return best ? *best : std::string{};
}

std::string nearest(std::string_view mistyped, std::span<const std::string> names) {
  return nearest(mistyped, names, likely_slips(mistyped));
}

}  // namespace kamervragen::text
