// How long it takes until something happens, where of some it is not known yet: the estimate of Kaplan and Meier
// (1958), with Greenwood's variance.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/statistics/intervals.hh"

namespace kamervragen::statistics {

/// Seen for so long; then it happened, or was not seen any further (censored).
struct Lifetime {
  double time = 0;
  bool happened = false;
};

/// A time at which it happened to some.
struct SurvivalStep {
  double time = 0;
  std::uint64_t at_risk = 0;  ///< seen until that time, or longer
  std::uint64_t events = 0;
  double survival = 1;  ///< the share that it has not happened to, from this time until the next step
  double variance = 0;  ///< of the logarithm of `survival`: Greenwood's sum; without end where survival is 0

  /// Of `survival`.
  double standard_error() const;
};

/// In which shape an interval of a share that survives is worked out.
enum class Band : std::uint8_t {
  log_log,  ///< of log(-log S): never outside 0 and 1, better in small groups
  log,      ///< of log S, cut at 1: what R takes where nothing is said
  plain,    ///< of S itself
};
std::string_view name(Band);
/// Nothing where it is none of these names.
std::optional<Band> band_named(std::string_view);

/// 1 before anything has happened. Nothing where survival is 0: there its variance has no value.
std::optional<Interval> band_of(const SurvivalStep&, Band, double level = confidence);

class Survival {
 public:
  explicit Survival(std::vector<Lifetime>);

  std::uint64_t size() const { return size_; }
  std::uint64_t events() const { return events_; }
  /// In the order of their times.
  const std::vector<SurvivalStep>& steps() const { return steps_; }
  /// The longest that anything was seen for; 0 of none.
  double longest() const { return longest_; }

  /// The time by which this share has happened: the first where no more than the rest survives; where exactly the rest
  /// does for a while, the middle of that while (as R's survival does). Nothing where it never comes so far.
  std::optional<double> quantile(double share) const;
  /// The times at which the bands come so far.
  struct QuantileInterval {
    std::optional<double> low, high;
  };
  QuantileInterval quantile_interval(double share, Band, double level = confidence) const;
  /// How long it takes on average of the time until then: the area under the curve.
  double mean_until(double time) const;

 private:
  template <class Value>
  std::optional<double> first_at(double rest, Value value) const;

  std::uint64_t size_ = 0, events_ = 0;
  std::vector<SurvivalStep> steps_;
  double longest_ = 0;
};

}  // namespace kamervragen::statistics
