#include "searcher/statistics/survival.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "searcher/statistics/distributions.hh"

namespace kamervragen::statistics {
namespace {

/// Shares that differ by less are one: they are products of fractions.
constexpr double same = 1e-9;

constexpr std::array<std::string_view, 3> band_names = {"log-log", "log", "plain"};

}  // namespace

std::string_view name(Band band) { return band_names[static_cast<std::size_t>(band)]; }

std::optional<Band> band_named(std::string_view name) {
  const auto found = std::ranges::find(band_names, name);
  return found == band_names.end() ? std::nullopt : std::optional(static_cast<Band>(found - band_names.begin()));
}

double SurvivalStep::standard_error() const { return survival == 0 ? 0 : survival * std::sqrt(variance); }

std::optional<Interval> band_of(const SurvivalStep& step, Band band, double level) {
  if (step.survival == 1) return Interval{1, 1};  // nothing has happened yet, and that is certain
  if (step.survival == 0) return std::nullopt;
  const double half = normal_quantile((1 + level) / 2) * std::sqrt(step.variance), log = std::log(step.survival);
  switch (band) {
    case Band::log_log: return Interval{std::exp(log * std::exp(half / -log)), std::exp(log * std::exp(half / log))};
    case Band::log: return Interval{std::exp(log - half), std::min(1., std::exp(log + half))};
    case Band::plain:
      return Interval{std::max(0., step.survival - step.survival * half),
                      std::min(1., step.survival + step.survival * half)};
  }
  return std::nullopt;
}

Survival::Survival(std::vector<Lifetime> seen) : size_(seen.size()) {
  std::ranges::sort(seen, {}, &Lifetime::time);
  if (!seen.empty()) longest_ = seen.back().time;
  SurvivalStep step;
  for (std::size_t i = 0; i < seen.size();) {
    step.at_risk = seen.size() - i;
    step.time = seen[i].time;
    step.events = 0;
    for (; i < seen.size() && seen[i].time == step.time; ++i) step.events += seen[i].happened ? 1 : 0;
    if (step.events == 0) continue;
    events_ += step.events;
    const auto n = static_cast<double>(step.at_risk), d = static_cast<double>(step.events);
    step.survival = step.events == step.at_risk ? 0 : step.survival * (1 - d / n);
    step.variance =
        step.events == step.at_risk ? std::numeric_limits<double>::infinity() : step.variance + d / (n * (n - d));
    steps_.push_back(step);
  }
}

/// The first time at which the value, which never rises, is no more than `rest`.
template <class Value>
std::optional<double> Survival::first_at(double rest, Value value) const {
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const std::optional<double> now = value(steps_[i]);
    if (!now || *now > rest + same) continue;
    if (*now < rest - same) return steps_[i].time;
    // Exactly: until it falls again, or to the end of what was seen.
    auto next = i + 1;
    while (next < steps_.size() && value(steps_[next]) && *value(steps_[next]) >= rest - same) ++next;
    const double until = next < steps_.size() ? steps_[next].time : longest_;
    return (steps_[i].time + until) / 2;
  }
  return std::nullopt;
}

std::optional<double> Survival::quantile(double share) const {
  return first_at(1 - share, [](const SurvivalStep& step) { return std::optional(step.survival); });
}

Survival::QuantileInterval Survival::quantile_interval(double share, Band band, double level) const {
  const auto end = [&](double Interval::*of) {
    return first_at(1 - share, [&](const SurvivalStep& step) -> std::optional<double> {
      const auto around = band_of(step, band, level);
      if (!around) return std::nullopt;
      return (*around).*of;
    });
  };
  return {end(&Interval::low), end(&Interval::high)};
}

double Survival::mean_until(double time) const {
  double area = 0, from = 0, survival = 1;
  for (const auto& step : steps_) {
    if (step.time >= time) break;
    area += survival * (step.time - from);
    from = step.time;
    survival = step.survival;
  }
  return area + survival * (time - from);
}

}  // namespace kamervragen::statistics
