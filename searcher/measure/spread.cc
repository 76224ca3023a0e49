#include "searcher/measure/spread.hh"

#include <algorithm>
#include <numeric>

#include "searcher/statistics/quantiles.hh"

namespace kamervragen::measure {

Spread spread_of(std::vector<double> numbers) {
  std::ranges::sort(numbers);
  Spread out{numbers.size()};
  if (numbers.empty()) return out;
  out.sum = std::accumulate(numbers.begin(), numbers.end(), 0.);
  out.mean = statistics::mean(numbers);
  out.least = numbers.front();
  out.q1 = statistics::quantile(numbers, .25);
  out.median = statistics::quantile(numbers, .5);
  out.q3 = statistics::quantile(numbers, .75);
  out.p90 = statistics::quantile(numbers, .9);
  out.most = numbers.back();
  out.around_median = statistics::median_interval(numbers);
  return out;
}

}  // namespace kamervragen::measure
