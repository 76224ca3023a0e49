#include "indexer/check/series.hh"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include <fmt/format.h>

namespace kamervragen::check {
namespace {

/// Neighbours on each side that are asked.
constexpr std::size_t reach = 2;
/// Days by which neighbours may differ: questions are asked in the recess too, and printed late.
constexpr int most_days = 100;

}  // namespace

void Series::add(const Kamervraag& k) {
  if (const auto last = k.laatste_datum(); last && *last > today_)
    future_.push_back({"day-in-future", k.sleutel().str(), fmt::format("{} is after today", last->iso()), false});
  const auto number = Vraagnummer::parse(k.nummer);
  if (number && number->is_usual() && number->year() && k.ingezonden)
    by_year_[number->str().substr(0, 5)].push_back({number->str(), *k.ingezonden});
}

std::vector<Finding> Series::findings() const {
  auto out = future_;
  for (auto [year, series] : by_year_) {
    std::ranges::sort(series, {}, &Numbered::number);
    for (std::size_t i = 0; i < series.size(); ++i) {
      std::vector<int> days;
      const auto first = i - std::min(i, reach), last = std::min(i + reach + 1, series.size());
      for (auto j = first; j < last; ++j)
        if (j != i) days.push_back(series[j].day.days());
      std::ranges::sort(days);
      if (days.size() < 2 * reach || days.back() - days.front() > most_days) continue;
      const int own = series[i].day.days();
      if (own >= days.front() - most_days && own <= days.back() + most_days) continue;
      out.push_back({"day-out-of-series", series[i].number,
                     fmt::format("ingezonden {}; the numbers beside it are of {} to {}", series[i].day.iso(),
                                 Date::from_days(days.front()).iso(), Date::from_days(days.back()).iso()),
                     false});
    }
  }
  return out;
}

}  // namespace kamervragen::check
