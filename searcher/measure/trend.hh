// How often over time, and of how much.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/measure/periods.hh"
#include "searcher/measure/population.hh"
#include "searcher/measure/replies.hh"
#include "searcher/statistics/intervals.hh"

namespace kamervragen::measure {

/// One stretch of time.
struct Moment {
  Period period;
  std::uint64_t n = 0;      ///< sets that match
  std::uint64_t sets = 0;   ///< of so many that might have
  std::uint64_t words = 0;  ///< in the questions and answers of those
  bool cut_before = false;  ///< it began before the first set that might have matched
  bool cut_behind = false;  ///< it ends after the reference date
  bool gaps = false;        ///< the store lacks publications of one of its months

  statistics::Interval interval() const { return statistics::poisson(n); }
};

struct Trend {
  std::vector<Moment> moments;  ///< every stretch from the first set that might match to the reference date
  /// Sets that match in no stretch: without a day, of a cabinet that is not known.
  std::uint64_t missing = 0;
};

/// One of each group of the matches. `all`: the sets that might match, the matches among them. Throws what Xapian
/// throws.
std::vector<Trend> trends(const Population& matches, const std::vector<Rows>& groups, const Population& all, By,
                          const Judged&);

/// The mean of n over the stretch and its two neighbours; at the ends there is none.
std::vector<std::optional<double>> moving_means(const Trend&);

}  // namespace kamervragen::measure
