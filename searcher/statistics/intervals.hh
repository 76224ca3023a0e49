// How sure a share, a count or a median is.
//
// Where a query covers everything there is, nothing was sampled: an interval says then how much so small a number might
// have been otherwise by chance.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace kamervragen::statistics {

/// What all intervals here are worked out for.
inline constexpr double confidence = .95;

struct Interval {
  double low = 0, high = 0;
  bool operator==(const Interval&) const = default;
};

/// Of a share: Wilson's score interval, without correction (Wilson 1927; Newcombe 1998, method 3).
/// REQUIRES successes <= of; 0 < of.
Interval wilson(std::uint64_t successes, std::uint64_t of, double level = confidence);

/// Of a count: the exact interval of a Poisson distribution's mean (Garwood 1936).
Interval poisson(std::uint64_t count, double level = confidence);

/// Of a median, by the order of the values: two of them between which it lies.
struct MedianInterval : Interval {
  std::size_t first = 0, last = 0;  ///< places of the two in the order, from 1
  double coverage = 0;              ///< how surely, exactly: at least as asked
};
/// The narrowest that is as sure, with as many values outside on either side; nothing where there are too few.
/// REQUIRES Values in ascending order.
std::optional<MedianInterval> median_interval(std::span<const double> ascending, double level = confidence);

}  // namespace kamervragen::statistics
