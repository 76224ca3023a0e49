// What holds of every interval, table and measure.
#include <algorithm>
#include <cmath>
#include <random>

#include <catch2/catch.hpp>

#include "searcher/statistics/collocation.hh"
#include "searcher/statistics/cross_table.hh"
#include "searcher/statistics/distributions.hh"
#include "searcher/statistics/intervals.hh"
#include "searcher/statistics/keyness.hh"
#include "searcher/statistics/quantiles.hh"

namespace kamervragen::test {
using namespace statistics;

TEST_CASE("intervals hold what they are of") {
  for (std::uint64_t of = 1; of <= 200; of += of < 20 ? 1 : 17)
    for (std::uint64_t n = 0; n <= of; ++n) {
      const auto interval = wilson(n, of);
      const double share = static_cast<double>(n) / static_cast<double>(of);
      CHECK((0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1));
      // Mirrored: what is not late is so sure as what is.
      CHECK(std::abs(wilson(of - n, of).low - (1 - interval.high)) < 1e-12);
    }
  for (std::uint64_t n = 0; n < 5000; n = n * 2 + 1) {
    const auto interval = poisson(n);
    CHECK((interval.low <= static_cast<double>(n) && static_cast<double>(n) <= interval.high));
  }
}

TEST_CASE("the interval of a median is the narrowest that is sure enough") {
  for (std::size_t size = 0; size <= 300; ++size) {
    std::vector<double> values;
    for (std::size_t i = 0; i < size; ++i) values.push_back(static_cast<double>(i + 1));
    const auto interval = median_interval(values);
    REQUIRE(interval.has_value() == (size >= 6));  // 2 in 2^5 is over a twentieth, 2 in 2^6 is not
    if (!interval) continue;
    CHECK(interval->coverage >= confidence);
    CHECK(interval->first + interval->last == size + 1);
    CHECK(interval->low == static_cast<double>(interval->first));
    CHECK(1 - 2 * heads_at_most(interval->first, size) < confidence);
  }
}

TEST_CASE("quantiles of few values") {
  const std::vector<double> one = {5}, two = {1, 2};
  CHECK(quantile(one, .9) == 5);
  CHECK(quantile(two, 0) == 1);
  CHECK(quantile(two, .5) == 1.5);
  CHECK(quantile(two, 1) == 2);
  CHECK(mean(two) == 1.5);
}

TEST_CASE("a table without a connection, and one that is nothing else") {
  const auto none = independence({{10, 20}, {20, 40}});
  REQUIRE(none);
  CHECK(none->chi_square == Approx(0).margin(1e-12));
  CHECK(none->p == Approx(1));
  const auto all = independence({{30, 0}, {0, 30}});
  REQUIRE(all);
  CHECK(all->v == Approx(1));
  // Empty rows and columns are left out.
  const auto padded = independence({{30, 0, 0}, {0, 0, 30}, {0, 0, 0}});
  REQUIRE(padded);
  CHECK(padded->chi_square == Approx(all->chi_square));
  CHECK(padded->degrees == 1);
  CHECK(padded->residuals[2][1] == 0);
  CHECK_FALSE(independence({}));
  CHECK_FALSE(independence({{1, 2}}));
  CHECK_FALSE(independence({{0, 2}, {0, 3}}));
}

TEST_CASE("a word that is as frequent in both is key to neither") {
  std::mt19937 random(4);
  for (int run = 0; run < 200; ++run) {
    const std::uint64_t size = 1 + random() % 100000, count = random() % (size + 1);
    const WordCounts same{count, count, size, size};
    CHECK(g2_two_cells(same) == Approx(0).margin(1e-9));
    CHECK(g2_four_cells(same) == Approx(0).margin(1e-6));
    CHECK(log_ratio(same) == 0);
    const WordCounts word{count, random() % 1000, size, 1000 + random() % 1000};
    const WordCounts turned{word.reference, word.target, word.reference_size, word.target_size};
    CHECK(log_ratio(word) == Approx(-log_ratio(turned)).margin(1e-12));
    CHECK(g2_two_cells(word) == Approx(g2_two_cells(turned)).margin(1e-6));
  }
}

TEST_CASE("two words that only occur together have the highest logDice") {
  CHECK(log_dice({10, 10, 10, 1000, 1}) == Approx(14));
  // More often beside it than there are of it: between two nodes it is beside both.
  CHECK(std::isfinite(log_likelihood({10, 3, 6, 1000, 10})));
  CHECK(std::isfinite(chi_square(PairCounts{100, 100, 100, 100, 10})));
}

}  // namespace kamervragen::test
