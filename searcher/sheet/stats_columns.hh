// The columns of statistics, as data: rows, JSON, the schema and the definitions are loops over them.
#pragma once

#include <array>

#include "searcher/measure/reply_times.hh"
#include "searcher/measure/spread.hh"
#include "searcher/sheet/columns.hh"

namespace kamervragen::sheet {

/// Reply times, with the shape of their intervals of survival.
struct MeasuredReplies {
  measure::ReplyTimes times;
  statistics::Band band = statistics::Band::log_log;
  std::optional<double> km_median = times.unanswered.quantile(.5);
  statistics::Survival::QuantileInterval km_interval = times.unanswered.quantile_interval(.5, band);
};

/// Another number of so many records, of which some may not have it.
struct Amounts {
  std::uint64_t records = 0;
  measure::Spread spread;
};

namespace cells {

inline Cell low(const measure::Share& share) {
  const auto interval = share.interval();
  return interval ? Cell(interval->low) : Cell();
}
inline Cell high(const measure::Share& share) {
  const auto interval = share.interval();
  return interval ? Cell(interval->high) : Cell();
}
inline Cell low(const measure::Spread& spread) {
  return spread.around_median ? Cell(spread.around_median->low) : Cell();
}
inline Cell high(const measure::Spread& spread) {
  return spread.around_median ? Cell(spread.around_median->high) : Cell();
}
inline std::uint64_t excluded(const measure::ReplyTimes& times) {
  std::uint64_t out = 0;
  for (const auto n : times.excluded) out += n;
  return out;
}

}  // namespace cells

inline constexpr std::array<ColumnOf<MeasuredReplies>, 28> reply_columns = {{
    {{"n", ColumnType::number, "question sets", "n"}, [](const auto& r) -> Cell { return r.times.n; }},
    {{"answered", ColumnType::number, "of these, answered in writing, with both days known"},
     [](const auto& r) -> Cell { return r.times.answered; }},
    {{"open", ColumnType::number, "without an answer on the reference date", "open"},
     [](const auto& r) -> Cell { return r.times.open; }},
    {{"withdrawn", ColumnType::number, "withdrawn without an answer"},
     [](const auto& r) -> Cell { return r.times.withdrawn; }},
    {{"excluded", ColumnType::number, "left out of all that follows; why is told apart"},
     [](const auto& r) -> Cell { return cells::excluded(r.times); }},
    {{"median", ColumnType::decimal, "half of the answered ones took no longer, in days (quantile type 7)", "median"},
     [](const auto& r) { return cell_of(r.times.days.median); }},
    {{"q1", ColumnType::decimal, "a quarter took no longer"}, [](const auto& r) { return cell_of(r.times.days.q1); }},
    {{"q3", ColumnType::decimal, "three quarters took no longer"},
     [](const auto& r) { return cell_of(r.times.days.q3); }},
    {{"p90", ColumnType::decimal, "nine in ten took no longer", "p90"},
     [](const auto& r) { return cell_of(r.times.days.p90); }},
    {{"mean", ColumnType::decimal, "days on average"}, [](const auto& r) { return cell_of(r.times.days.mean); }},
    {{"least", ColumnType::decimal, "the quickest answer"}, [](const auto& r) { return cell_of(r.times.days.least); }},
    {{"most", ColumnType::decimal, "the slowest answer"}, [](const auto& r) { return cell_of(r.times.days.most); }},
    {{"median_low", ColumnType::decimal, "the median's interval of 95 %, by the order of the values"},
     [](const auto& r) { return cells::low(r.times.days); }},
    {{"median_high", ColumnType::decimal, "its other end"}, [](const auto& r) { return cells::high(r.times.days); }},
    {{"late", ColumnType::number,
      "answered after the term (21 days, 42 after an uitstelbericht), or open beyond it: is:te-laat"},
     [](const auto& r) -> Cell { return r.times.late.count; }},
    {{"late_of", ColumnType::number, "what the share is of: answered, or open beyond the term"},
     [](const auto& r) -> Cell { return r.times.late.of; }},
    {{"late_share", ColumnType::share, "late / late_of", "late"},
     [](const auto& r) { return cell_of(r.times.late.share()); }},
    {{"late_low", ColumnType::share, "the share's interval of 95 % (Wilson)", "from"},
     [](const auto& r) { return cells::low(r.times.late); }},
    {{"late_high", ColumnType::share, "its other end", "to"}, [](const auto& r) { return cells::high(r.times.late); }},
    {{"late21", ColumnType::number, "answered after 21 days or open for longer, whatever the uitstelbericht"},
     [](const auto& r) -> Cell { return r.times.late21.count; }},
    {{"late21_of", ColumnType::number, "what that share is of: answered, or open for more than 21 days"},
     [](const auto& r) -> Cell { return r.times.late21.of; }},
    {{"late21_share", ColumnType::share, "late21 / late21_of"},
     [](const auto& r) { return cell_of(r.times.late21.share()); }},
    {{"late21_low", ColumnType::share, "that share's interval of 95 % (Wilson)"},
     [](const auto& r) { return cells::low(r.times.late21); }},
    {{"late21_high", ColumnType::share, "its other end"}, [](const auto& r) { return cells::high(r.times.late21); }},
    {{"km_median", ColumnType::decimal,
      "days by which half is answered, open ones censored at the reference date and withdrawn ones at their day "
      "(Kaplan-Meier); where the curve lies at a half for a time, the middle of that time, as R's survival has it",
      "KM"},
     [](const auto& r) { return cell_of(r.km_median); }},
    {{"km_low", ColumnType::decimal, "its interval of 95 %, in the shape that `band` names"},
     [](const auto& r) { return cell_of(r.km_interval.low); }},
    {{"km_high", ColumnType::decimal, "its other end; null where the curve never comes so far"},
     [](const auto& r) { return cell_of(r.km_interval.high); }},
    {{"sum", ColumnType::decimal, "days of all answers together"},
     [](const auto& r) { return cell_of(r.times.days.sum); }},
}};

/// A step of the curve of what is unanswered.
struct SurvivalRow {
  statistics::SurvivalStep step;
  std::optional<statistics::Interval> interval;
};
inline constexpr std::array<ColumnOf<SurvivalRow>, 6> survival_columns = {{
    {{"days", ColumnType::decimal, "since the day of asking", "days"},
     [](const auto& s) -> Cell { return s.step.time; }},
    {{"at_risk", ColumnType::number, "unanswered until then, and seen until then or longer", "seen"},
     [](const auto& s) -> Cell { return s.step.at_risk; }},
    {{"events", ColumnType::number, "of these, answered on that day", "answered"},
     [](const auto& s) -> Cell { return s.step.events; }},
    {{"unanswered", ColumnType::share, "the share that is unanswered from then on (Kaplan-Meier)", "unanswered"},
     [](const auto& s) -> Cell { return s.step.survival; }},
    {{"unanswered_low", ColumnType::share,
      "its interval of 95 %, in the shape that `band` names; null where all is "
      "answered",
      "from"},
     [](const auto& s) -> Cell { return s.interval ? Cell(s.interval->low) : Cell(); }},
    {{"unanswered_high", ColumnType::share, "its other end", "to"},
     [](const auto& s) -> Cell { return s.interval ? Cell(s.interval->high) : Cell(); }},
}};

inline constexpr std::array<ColumnOf<Amounts>, 13> amount_columns = {{
    {{"n", ColumnType::number, "question sets", "n"}, [](const auto& a) -> Cell { return a.records; }},
    {{"known", ColumnType::number, "of these, those that have the number", "known"},
     [](const auto& a) -> Cell { return a.spread.n; }},
    {{"missing", ColumnType::number, "of these, those without text, or whose number is not known"},
     [](const auto& a) -> Cell { return a.records - a.spread.n; }},
    {{"sum", ColumnType::decimal, "of all", "sum"}, [](const auto& a) { return cell_of(a.spread.sum); }},
    {{"mean", ColumnType::decimal, "a set", "mean"}, [](const auto& a) { return cell_of(a.spread.mean); }},
    {{"least", ColumnType::decimal, "the lowest"}, [](const auto& a) { return cell_of(a.spread.least); }},
    {{"q1", ColumnType::decimal, "a quarter has no more", "q1"}, [](const auto& a) { return cell_of(a.spread.q1); }},
    {{"median", ColumnType::decimal, "half has no more (quantile type 7)", "median"},
     [](const auto& a) { return cell_of(a.spread.median); }},
    {{"q3", ColumnType::decimal, "three quarters have no more", "q3"},
     [](const auto& a) { return cell_of(a.spread.q3); }},
    {{"p90", ColumnType::decimal, "nine in ten have no more", "p90"},
     [](const auto& a) { return cell_of(a.spread.p90); }},
    {{"most", ColumnType::decimal, "the highest", "most"}, [](const auto& a) { return cell_of(a.spread.most); }},
    {{"median_low", ColumnType::decimal, "the median's interval of 95 %, by the order of the values"},
     [](const auto& a) { return cells::low(a.spread); }},
    {{"median_high", ColumnType::decimal, "its other end"}, [](const auto& a) { return cells::high(a.spread); }},
}};

}  // namespace kamervragen::sheet
