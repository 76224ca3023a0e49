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
  std::uint64_t n = 0;         ///< sets that match
  std::uint64_t sets = 0;      ///< of so many that might have
  std::uint64_t words = 0;     ///< in the questions and answers of those
  bool cut_before = false;     ///< it began before the first set of the index
  bool cut_behind = false;     ///< it ends behind the last day of which questions are known
  bool cut_by_filter = false;  ///< a filter of time takes some sets of it
  bool gaps = false;           ///< the store lacks publications of one of its months

  bool incomplete() const { return cut_before || cut_behind || cut_by_filter || gaps; }
  statistics::Interval interval() const { return statistics::poisson(n); }
};

struct Trend {
  /// Every stretch from the first set of the index to the reference date; of a query with a filter of time, from the
  /// first that has a set which might match to the last.
  std::vector<Moment> moments;
  /// Sets that match in no stretch: without a day, of a cabinet that is not known.
  std::uint64_t missing = 0;
};

/// What trends are told of.
struct TrendScope {
  const Population& sets;                  ///< that might match, the matches among them
  const Population* whole_time = nullptr;  ///< without the filters of time; null where there are none
  record::DateRange asked{};               ///< the first and the last day of asking in the whole index
};

/// One of each group of the matches. Throws what Xapian throws.
std::vector<Trend> trends(const Population& matches, const std::vector<Rows>& groups, const TrendScope&, By,
                          const Judged&);

/// Questions are known up to this day: the reference date, or the day of the last of them where that is more than a
/// month before. Publications go on for longer than questions are known where a store lacks the last of these.
Date known_until(Date last_asked, const std::optional<Date>& reference);

/// The mean of n over the stretch and its two neighbours; none at the ends, and where one of them is not complete.
std::vector<std::optional<double>> moving_means(const Trend&);

}  // namespace kamervragen::measure
