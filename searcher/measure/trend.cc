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

/// All stretches of the index, with nothing counted yet.
std::vector<Moment> empty_moments(const record::DateRange& asked, By by, const Judged& judged) {
  std::vector<Moment> out;
  if (!asked.first || !asked.last) return out;
  const auto known = known_until(*asked.last, judged.reference);
  for (auto& period : periods(by, *asked.first, std::max(known, judged.reference.value_or(known)))) {
    const bool before = period.first < *asked.first, behind = !period.last || *period.last > known;
    const bool gap = has_gap(period, judged);
    out.push_back({.period = std::move(period), .cut_before = before, .cut_behind = behind, .gaps = gap});
  }
  return out;
}

using PlaceOf = std::unordered_map<std::string, std::size_t>;

PlaceOf places_of(const std::vector<Moment>& moments) {
  PlaceOf out;
  for (std::size_t i = 0; i < moments.size(); ++i) out.emplace(moments[i].period.name, i);
  return out;
}

void count_sets(const Population& sets, By by, const PlaceOf& place_of, std::vector<Moment>& moments) {
  const auto names = stretches(sets, by);
  const auto asked = sets.numbers("vraagwoorden"), answered = sets.numbers("antwoordwoorden");
  for (std::size_t row = 0; row < names.size(); ++row) {
    const auto place = place_of.find(names[row]);
    if (place == place_of.end()) continue;
    auto& moment = moments[place->second];
    ++moment.sets;
    moment.words += static_cast<std::uint64_t>(asked[row].value_or(0) + answered[row].value_or(0));
  }
}

/// Marks the stretches of which a filter of time takes a part, and leaves out those before and behind all of its sets.
void keep_filtered(const Population& whole_time, By by, const PlaceOf& place_of, std::vector<Moment>& moments) {
  std::vector<std::uint64_t> sets(moments.size());
  for (const auto& name : stretches(whole_time, by))
    if (const auto place = place_of.find(name); place != place_of.end()) ++sets[place->second];
  for (std::size_t i = 0; i < moments.size(); ++i) moments[i].cut_by_filter = moments[i].sets < sets[i];
  const auto has_sets = [](const Moment& moment) { return moment.sets > 0; };
  const auto first = std::ranges::find_if(moments, has_sets);
  moments.erase(moments.begin(), first);
  while (!moments.empty() && !has_sets(moments.back())) moments.pop_back();
}

}  // namespace

Date known_until(Date last_asked, const std::optional<Date>& reference) {
  constexpr int days_of_quiet = 31;
  if (!reference || reference->days() - last_asked.days() > days_of_quiet) return last_asked;
  return std::max(*reference, last_asked);
}

std::vector<Trend> trends(const Population& matches, const std::vector<Rows>& groups, const TrendScope& scope, By by,
                          const Judged& judged) {
  Trend empty{.moments = empty_moments(scope.asked, by, judged), .missing = 0};
  count_sets(scope.sets, by, places_of(empty.moments), empty.moments);
  if (scope.whole_time != nullptr) keep_filtered(*scope.whole_time, by, places_of(empty.moments), empty.moments);
  const auto place_of = places_of(empty.moments);

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
    if (!moments[i - 1].incomplete() && !moments[i].incomplete() && !moments[i + 1].incomplete())
      out[i] = static_cast<double>(moments[i - 1].n + moments[i].n + moments[i + 1].n) / 3;
  return out;
}

}  // namespace kamervragen::measure
