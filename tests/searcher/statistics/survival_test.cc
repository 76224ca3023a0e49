// The estimate against a slow one that is written from the definitions, over a thousand sets of data.
#include "searcher/statistics/survival.hh"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include <catch2/catch.hpp>

#include "searcher/statistics/distributions.hh"
#include "searcher/statistics/log_rank.hh"

namespace kamervragen::test {
namespace {

using namespace statistics;

/// The product over all times until then, each counted anew.
long double survival_at(const std::vector<Lifetime>& seen, double time) {
  std::set<double> times;
  for (const auto& one : seen)
    if (one.happened && one.time <= time) times.insert(one.time);
  long double out = 1;
  for (const double t : times) {
    const auto at_risk = std::ranges::count_if(seen, [t](const auto& one) { return one.time >= t; });
    const auto events = std::ranges::count_if(seen, [t](const auto& one) { return one.time == t && one.happened; });
    out *= static_cast<long double>(at_risk - events) / static_cast<long double>(at_risk);
  }
  return out;
}

long double greenwood_at(const std::vector<Lifetime>& seen, double time) {
  std::set<double> times;
  for (const auto& one : seen)
    if (one.happened && one.time <= time) times.insert(one.time);
  long double out = 0;
  for (const double t : times) {
    const auto at_risk = std::ranges::count_if(seen, [t](const auto& one) { return one.time >= t; });
    const auto events = std::ranges::count_if(seen, [t](const auto& one) { return one.time == t && one.happened; });
    out += static_cast<long double>(events) /
           (static_cast<long double>(at_risk) * static_cast<long double>(at_risk - events));
  }
  return out;
}

/// Looked for among all times that anything was seen for.
std::optional<double> median_of(const std::vector<Lifetime>& seen) {
  std::set<double> times;
  for (const auto& one : seen) times.insert(one.time);
  for (auto t = times.begin(); t != times.end(); ++t) {
    const auto survival = survival_at(seen, *t);
    if (survival > .5L + 1e-12L) continue;
    if (survival < .5L - 1e-12L) return *t;
    auto until = t;
    while (std::next(until) != times.end() && survival_at(seen, *std::next(until)) > .5L - 1e-12L) ++until;
    return (*t + (std::next(until) == times.end() ? *times.rbegin() : *std::next(until))) / 2;
  }
  return std::nullopt;
}

std::vector<Lifetime> random_lifetimes(std::mt19937& random) {
  const auto size = random() % 4 == 0 ? random() % 6 : random() % 120;
  const auto longest = 1 + random() % 90, censored = random() % 101;
  std::vector<Lifetime> out;
  for (std::size_t i = 0; i < size; ++i)
    out.push_back({static_cast<double>(random() % longest), random() % 100 >= censored});
  return out;
}

}  // namespace

TEST_CASE("survival equals its definition on a thousand sets of data") {
  std::mt19937 random(21);
  std::size_t medians = 0, empty = 0, all_censored = 0;
  for (int run = 0; run < 1000; ++run) {
    const auto seen = random_lifetimes(random);
    const Survival curve(seen);
    INFO("set " << run << " of " << seen.size());
    CHECK(curve.size() == seen.size());
    std::uint64_t events = 0;
    for (const auto& step : curve.steps()) {
      events += step.events;
      CHECK(std::abs(step.survival - static_cast<double>(survival_at(seen, step.time))) <= 1e-9);
      if (step.survival == 0) {
        CHECK(step.time == curve.steps().back().time);
        CHECK_FALSE(band_of(step, Band::log_log));
        continue;
      }
      const auto variance = static_cast<double>(greenwood_at(seen, step.time));
      CHECK(std::abs(step.variance - variance) <= 1e-9);
      // The bands by their own definitions, with the same z.
      const double z = 1.959963984540054, s = step.survival, se = std::sqrt(variance);
      const auto close = [](double a, double b) { return std::abs(a - b) <= 1e-9; };
      const auto ll = *band_of(step, Band::log_log), log = *band_of(step, Band::log),
                 plain = *band_of(step, Band::plain);
      CHECK(close(ll.low, std::pow(s, std::exp(-z * se / std::log(s)))));
      CHECK(close(ll.high, std::pow(s, std::exp(z * se / std::log(s)))));
      CHECK(close(log.low, s * std::exp(-z * se)));
      CHECK(close(log.high, std::min(1., s * std::exp(z * se))));
      CHECK(close(plain.low, std::max(0., s - z * s * se)));
      CHECK(close(plain.high, std::min(1., s + z * s * se)));
    }
    CHECK(events == curve.events());
    const auto median = curve.quantile(.5), expected = median_of(seen);
    REQUIRE(median.has_value() == expected.has_value());
    if (median) CHECK(std::abs(*median - *expected) <= 1e-9);
    medians += median ? 1 : 0;
    empty += seen.empty() ? 1 : 0;
    all_censored += !seen.empty() && events == 0 ? 1 : 0;
    for (const auto band : {Band::log_log, Band::log, Band::plain}) {
      const auto interval = curve.quantile_interval(.5, band);
      if (interval.low && median) CHECK(*interval.low <= *median);
      if (interval.high) CHECK(*interval.high >= median.value());
    }
  }
  CHECK(medians > 300);
  CHECK(empty > 10);
  CHECK(all_censored > 5);
}

TEST_CASE("the order of what was seen changes nothing") {
  std::mt19937 random(7);
  for (int run = 0; run < 100; ++run) {
    auto seen = random_lifetimes(random);
    const Survival first(seen);
    std::ranges::shuffle(seen, random);
    const Survival second(seen);
    REQUIRE(first.steps().size() == second.steps().size());
    for (std::size_t i = 0; i < first.steps().size(); ++i) {
      CHECK(first.steps()[i].survival == second.steps()[i].survival);
      CHECK(first.steps()[i].variance == second.steps()[i].variance);
    }
  }
}

TEST_CASE("groups that do not differ have no difference") {
  std::mt19937 random(8);
  for (int run = 0; run < 50; ++run) {
    const auto seen = random_lifetimes(random);
    const auto test = log_rank({seen, seen, seen});
    if (!test) continue;
    CHECK(std::abs(test->chi_square) < 1e-9);
    CHECK(test->degrees == 2);
    CHECK(test->p > .999);
    double observed = 0, expected = 0;
    for (std::size_t i = 0; i < 3; ++i) observed += test->observed[i], expected += test->expected[i];
    CHECK(std::abs(observed - expected) < 1e-9);
  }
  CHECK_FALSE(log_rank({}));
  CHECK_FALSE(log_rank({{{1, true}}}));
  CHECK_FALSE(log_rank({{{1, false}}, {{2, false}}}));
}

}  // namespace kamervragen::test
