#include "searcher/statistics/quantiles.hh"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace kamervragen::statistics {

double quantile(std::span<const double> ascending, double share) {
  const double place = static_cast<double>(ascending.size() - 1) * share;
  const auto below = static_cast<std::size_t>(std::floor(place));
  const auto above = std::min(below + 1, ascending.size() - 1);
  return ascending[below] + (place - static_cast<double>(below)) * (ascending[above] - ascending[below]);
}

double mean(std::span<const double> ascending) {
  return std::accumulate(ascending.begin(), ascending.end(), 0.) / static_cast<double>(ascending.size());
}

}  // namespace kamervragen::statistics
