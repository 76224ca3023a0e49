#include "searcher/statistics/intervals.hh"

#include <algorithm>
#include <cmath>

#include "searcher/statistics/distributions.hh"

namespace kamervragen::statistics {

Interval wilson(std::uint64_t successes, std::uint64_t of, double level) {
  const double z = normal_quantile((1 + level) / 2), n = static_cast<double>(of);
  const double share = static_cast<double>(successes) / n, spread = z * z / n;
  const double middle = share + spread / 2;
  const double half = z * std::sqrt(share * (1 - share) / n + spread / (4 * n));
  // At the ends they are 0 and 1 exactly; what is worked out may miss them by a rounding.
  return {successes == 0 ? 0 : std::max(0., (middle - half) / (1 + spread)),
          successes == of ? 1 : std::min(1., (middle + half) / (1 + spread))};
}

Interval poisson(std::uint64_t count, double level) {
  const double outside = (1 - level) / 2, n = static_cast<double>(count);
  return {count == 0 ? 0 : chi_square_quantile(outside, 2 * n) / 2, chi_square_quantile(1 - outside, 2 * n + 2) / 2};
}

std::optional<MedianInterval> median_interval(std::span<const double> ascending, double level) {
  const auto n = ascending.size();
  const auto sureness = [n](std::size_t outside) { return 1 - 2 * heads_at_most(outside, n); };
  if (n == 0 || sureness(0) < level) return std::nullopt;
  // How many values may lie outside on either side: sureness falls with their number.
  std::size_t fits = 0, too_many = n / 2;
  while (fits + 1 < too_many) {
    const auto middle = fits + (too_many - fits) / 2;
    (sureness(middle) >= level ? fits : too_many) = middle;
  }
  MedianInterval out;
  out.first = fits + 1;
  out.last = n - fits;
  out.low = ascending[out.first - 1];
  out.high = ascending[out.last - 1];
  out.coverage = sureness(fits);
  return out;
}

}  // namespace kamervragen::statistics
