// How numbers are spread.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "searcher/statistics/intervals.hh"

namespace kamervragen::measure {

/// Of how many numbers; without any, nothing else is known.
struct Spread {
  std::uint64_t n = 0;
  std::optional<double> sum{}, mean{}, least{}, q1{}, median{}, q3{}, p90{}, most{};
  std::optional<statistics::MedianInterval> around_median{};
};

/// The same whatever their order.
Spread spread_of(std::vector<double> numbers);

}  // namespace kamervragen::measure
