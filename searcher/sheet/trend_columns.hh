// The columns of a trend, as data: rows, JSON, the schema and the definitions are loops over them.
#pragma once

#include <algorithm>
#include <array>

#include "searcher/measure/trend.hh"
#include "searcher/sheet/columns.hh"

namespace kamervragen::sheet {

struct TrendRow {
  measure::Moment moment;
  std::optional<double> moving_mean{};
  statistics::Interval interval = moment.interval();

  /// So many of so many of what there was; nothing of nothing.
  static std::optional<double> rate(double n, std::uint64_t of, double per) {
    if (of == 0) return std::nullopt;
    return n * per / static_cast<double>(of);
  }
  /// More than all of them cannot match, whatever the interval of n says.
  std::optional<double> per_sets(double n) const {
    return rate(std::min(n, static_cast<double>(moment.sets)), moment.sets, 1'000);
  }
  std::optional<double> per_words(double n) const { return rate(n, moment.words, 1'000'000); }
};

inline constexpr std::array<ColumnOf<TrendRow>, 16> trend_columns = {{
    {{"period", ColumnType::text, "the stretch of time", "period"},
     [](const auto& r) -> Cell { return r.moment.period.name; }},
    {{"first", ColumnType::text, "its first day"}, [](const auto& r) -> Cell { return r.moment.period.first.iso(); }},
    {{"last", ColumnType::text, "its last day; null where it still runs"},
     [](const auto& r) -> Cell { return r.moment.period.last ? Cell(r.moment.period.last->iso()) : Cell(); }},
    {{"n", ColumnType::number, "question sets that match, asked in it", "n"},
     [](const auto& r) -> Cell { return r.moment.n; }},
    {{"low", ColumnType::decimal, "interval of 95 % of n (Poisson, exact)", "from"},
     [](const auto& r) -> Cell { return r.interval.low; }},
    {{"high", ColumnType::decimal, "its other end", "to"}, [](const auto& r) -> Cell { return r.interval.high; }},
    {{"sets", ColumnType::number, "all sets of the scope, asked in it", "of"},
     [](const auto& r) -> Cell { return r.moment.sets; }},
    {{"per_1000", ColumnType::decimal, "n of every 1,000 of these sets", "per 1,000"},
     [](const auto& r) { return cell_of(r.per_sets(static_cast<double>(r.moment.n))); }},
    {{"per_1000_low", ColumnType::decimal, "interval of that, from low and high; at most 1,000"},
     [](const auto& r) { return cell_of(r.per_sets(r.interval.low)); }},
    {{"per_1000_high", ColumnType::decimal, "its other end, from high"},
     [](const auto& r) { return cell_of(r.per_sets(r.interval.high)); }},
    {{"words", ColumnType::number, "words of the questions and answers of these sets"},
     [](const auto& r) -> Cell { return r.moment.words; }},
    {{"per_million_words", ColumnType::decimal, "n to every 1,000,000 of these words"},
     [](const auto& r) { return cell_of(r.per_words(static_cast<double>(r.moment.n))); }},
    {{"per_million_words_low", ColumnType::decimal, "interval of that, from low"},
     [](const auto& r) { return cell_of(r.per_words(r.interval.low)); }},
    {{"per_million_words_high", ColumnType::decimal, "its other end, from high"},
     [](const auto& r) { return cell_of(r.per_words(r.interval.high)); }},
    {{"moving_mean", ColumnType::decimal, "mean of n over the stretch and its two neighbours, if all are complete"},
     [](const auto& r) { return cell_of(r.moving_mean); }},
    {{"incomplete", ColumnType::list,
      "begins (before the first set of the index), runs (behind the last day of which questions are known), filter (a "
      "filter of time takes a part of it), gaps (publications missing)",
      "incomplete"},
     [](const auto& r) -> Cell {
       std::vector<std::string> out;
       if (r.moment.cut_before) out.emplace_back("begins");
       if (r.moment.cut_behind) out.emplace_back("runs");
       if (r.moment.cut_by_filter) out.emplace_back("filter");
       if (r.moment.gaps) out.emplace_back("gaps");
       return out;
     }},
}};

}  // namespace kamervragen::sheet
