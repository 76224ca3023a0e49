// Whether it takes as long in one group as in another: the log-rank test (Mantel 1966; Peto and Peto 1972).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "searcher/statistics/survival.hh"

namespace kamervragen::statistics {

struct LogRank {
  std::vector<double> observed,
      expected;  ///< events of each group, and those that it would have were there no difference
  double chi_square = 0;
  std::size_t degrees = 0;
  double p = 1;
};

/// The most groups that are compared: the work grows with the cube of their number.
inline constexpr std::size_t compared_groups_max = 100;

/// Nothing where there are fewer than two groups that anything could happen to, or too many.
std::optional<LogRank> log_rank(const std::vector<std::vector<Lifetime>>& groups);

}  // namespace kamervragen::statistics
