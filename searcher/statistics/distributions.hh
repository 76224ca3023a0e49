// The distributions that intervals and tests are worked out with. The only file that knows Boost.Math.
#pragma once

#include <cstdint>

namespace kamervragen::statistics {

/// The value of the standard normal distribution that this share lies below. REQUIRES 0 < share < 1.
double normal_quantile(double share);

/// How probable more than `x` is of the chi-square distribution. REQUIRES x >= 0, degrees > 0.
double chi_square_above(double x, double degrees);
/// REQUIRES 0 <= share < 1, degrees > 0.
double chi_square_quantile(double share, double degrees);

/// How probable at most so many heads are in `throws` of a fair coin.
double heads_at_most(std::uint64_t heads, std::uint64_t throws);

}  // namespace kamervragen::statistics
