#include "searcher/measure/trend.hh"

#include <algorithm>
#include <unordered_map>

namespace kamervragen::measure {
namespace {

/// The name of the stretch of each row: as the field's facet has it, so that it is counted as it is asked.
std::vector<std::string> stretches(const Population& population, By by) {
  std::vector<std::string> out(population.size());
  if (const auto* field = population.context().table.find(field_of(by))) {
    const auto labels = population.labels(*field);
    for (std::size_t row = 0; row < out.size(); ++row)
      if (const auto values = labels.of(row); !values.empty()) out[row] = labels.values()[values.front()];
    return out;
  }
  const auto asked = population.numbers("ingezonden");
  for (std::size_t row = 0; row < out.size(); ++row)
    if (asked[row]) out[row] = period_on(by, Date::from_days(*asked[row]));
  return out;
}

bool has_gap(const Period& period, const Judged& judged) {
  const auto last = period.last ? period.last->iso().substr(0, 7) : "9999-99";
  const auto month = judged.months_with_gaps.lower_bound(period.first.iso().substr(0, 7));
  return month != judged.months_with_gaps.end() && *month <= last;
}

}  // namespace

std::vector<Trend> trends(const Population& matches, const std::vector<Rows>& groups, const Population& all, By by,
                          const Judged& judged) {
  Trend empty;
  if (auto [first, last] = all.span("ingezonden"); first) {
    if (judged.reference) last = std::max(*first, *judged.reference);
    for (auto& period : periods(by, *first, *last)) {
      const bool before = period.first < *first, behind = !period.last || *period.last > *last;
      const bool gap = has_gap(period, judged);
      empty.moments.push_back({.period = std::move(period), .cut_before = before, .cut_behind = behind, .gaps = gap});
    }
  }

  std::unordered_map<std::string, std::size_t> place_of;
  for (std::size_t i = 0; i < empty.moments.size(); ++i) place_of.emplace(empty.moments[i].period.name, i);
  const auto of_all = stretches(all, by);
  const auto asked = all.numbers("vraagwoorden"), answered = all.numbers("antwoordwoorden");
  for (std::size_t row = 0; row < of_all.size(); ++row) {
    const auto place = place_of.find(of_all[row]);
    if (place == place_of.end()) continue;
    auto& moment = empty.moments[place->second];
    ++moment.sets;
    moment.words += static_cast<std::uint64_t>(asked[row].value_or(0) + answered[row].value_or(0));
  }

  const auto names = stretches(matches, by);
  std::vector<Trend> out(groups.size(), empty);
  for (std::size_t i = 0; i < groups.size(); ++i)
    for (const auto row : groups[i]) {
      const auto place = place_of.find(names[row]);
      ++(place == place_of.end() ? out[i].missing : out[i].moments[place->second].n);
    }
  return out;
}

std::vector<std::optional<double>> moving_means(const Trend& trend) {
  const auto& moments = trend.moments;
  std::vector<std::optional<double>> out(moments.size());
  for (std::size_t i = 1; i + 1 < moments.size(); ++i)
    out[i] = static_cast<double>(moments[i - 1].n + moments[i].n + moments[i + 1].n) / 3;
  return out;
}

}  // namespace kamervragen::measure
