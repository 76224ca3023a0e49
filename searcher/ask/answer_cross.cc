// table: how many by two fields at once, and whether they go together.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/ask/answers.hh"
#include "searcher/ask/measuring.hh"
#include "searcher/compiler/compile.hh"
#include "searcher/measure/cross.hh"
#include "searcher/measure/zero_values.hh"
#include "searcher/sheet/cross_tables.hh"

namespace kamervragen::ask {
namespace {

/// Of a table that someone may look at, or read into another program.
constexpr std::size_t cells_max = 1'000'000;
/// Of cells that fewer than 5 were to be expected in, from which on a test says little.
constexpr double small_share_max = .2;

/// The days of asking that the query names, or else those of its matches; without an end where neither is known.
record::DateRange days_of(const Measuring& measuring) {
  auto out = measure::days_of_asking(measuring.asked.query);
  const auto found = measuring.matches.span("ingezonden");
  if (!out.first) out.first = found.first;
  if (!out.last) out.last = found.last;
  return out;
}

/// The days that the table is of, as far as questions of the index reach; nothing where the query names days in a way
/// that is no one stretch of them. ERRORS: those of compile.
Result<std::optional<record::DateRange>> days_of_seats(const Measuring& measuring) {
  const auto& selections = measuring.asked.options.selections;
  if (!measure::is_one_stretch(measuring.asked.query) ||
      std::ranges::any_of(selections, [](const auto& one) { return measure::tells_time(one.field); }))
    return std::nullopt;
  const auto compiled = compiler::compile(query::Zoekvraag{query::All{}}, measuring.context);
  if (!compiled) return pass(compiled);
  const auto asked = measure::Population(measuring.context, *compiled).span("ingezonden");
  if (!asked.first) return std::nullopt;
  auto out = measure::days_of_asking(measuring.asked.query);
  out.first = out.first ? std::max(*out.first, *asked.first) : *asked.first;
  out.last = out.last ? std::min(*out.last, *asked.last) : *asked.last;
  return out;
}

/// The seats of zetels.tsv are those of one Kamer.
bool all_of_tweede_kamer(const Measuring& measuring) {
  const auto* kamer = measuring.context.table.find("kamer");
  if (kamer == nullptr) return false;
  const auto values = measuring.matches.labels(*kamer).values();
  return std::ranges::all_of(values, [](const std::string& value) { return value == "tweede"; });
}

/// Of fracties with sets of days on which they had no seats: who they are, and how many of how many sets. Empty where
/// there are none.
std::string unseated_text(const measure::Cross& cross, const measure::CrossSeats& seats) {
  const bool in_rows = !seats.of_row.empty();
  const auto& side = in_rows ? cross.rows : cross.columns;
  const auto& seated = in_rows ? seats.of_row : seats.of_column;
  const auto& sets = in_rows ? cross.of_row : cross.of_column;
  std::vector<std::string> out;
  for (std::size_t i = 0; i < side.size(); ++i)
    if (side.values()[i] != layout::missing_value && seated[i].n < sets[i])
      out.push_back(fmt::format("{} {} of {}", side.values()[i], sets[i] - seated[i].n, sets[i]));
  if (out.empty()) return {};
  return fmt::format("rates leave out what was asked while the fractie had no seats: {}", fmt::join(out, "; "));
}

Result<Measured> cross_of(const Measuring& measuring) {
  const auto fields = grouped_by(measuring);
  if (!fields) return pass(fields);
  if (fields->size() != 2)
    return fail(
        Code::two_fields,
        {{"found", fmt::format("{}", fmt::join(measuring.request.by.value_or(std::vector<std::string>{}), ", "))},
         {"known", fmt::format("{}", fmt::join(facet_names(measuring.context.table), ", "))}});
  const auto &rows = *fields->front(), &columns = *fields->back();
  std::vector<std::string> also_rows, also_columns;
  if (const auto days = days_of(measuring); measuring.request.zero && days.first && days.last) {
    const auto kamer = measure::kamer_of(measuring.asked.query);
    also_rows = measure::values_in_office(rows, *days.first, *days.last, kamer);
    also_columns = measure::values_in_office(columns, *days.first, *days.last, kamer);
  }
  const auto cross = measure::cross(measuring.matches, rows, columns, also_rows, also_columns, cells_max);
  if (!cross) return pass(cross);

  std::optional<measure::CrossSeats> seats;
  record::DateRange seat_days;
  const bool of_fractie = (rows.name == "fractie") != (columns.name == "fractie");
  const bool has_seats = of_fractie && all_of_tweede_kamer(measuring);
  if (has_seats) {
    const auto days = days_of_seats(measuring);
    if (!days) return pass(days);
    if (*days) {
      seat_days = **days;
      seats = measure::cross_seats(measuring.matches, *cross, rows, columns, seat_days);
    }
  }

  Measured out;
  out.settings = {{"by", std::vector<std::string>{std::string(rows.name), std::string(columns.name)}},
                  {"overlapping", std::string(cross->overlapping ? "yes" : "no")}};
  out.tables = sheet::cross_tables(*cross, seats, rows, columns);
  if (cross->overlapping)
    out.remarks.emplace_back(
        "some sets have several values and stand in several cells, once in each total: shares add up to more than "
        "100 %, and no test says anything");
  if (cross->test && cross->test->small_share > small_share_max)
    out.remarks.push_back(fmt::format("in {:.0f} % of the cells fewer than 5 were to be expected: the test says little",
                                      100 * cross->test->small_share));
  if (seats)
    out.remarks.push_back(fmt::format(
        "per seat: of the seats of the Tweede Kamer from {} to {}, a year; a set of several fracties counts "
        "whole for each, and in the columns that begin with shared in equal parts",
        seat_days.first->iso(), seat_days.last->iso()));
  if (seats)
    if (auto unseated = unseated_text(*cross, *seats); !unseated.empty()) out.remarks.push_back(std::move(unseated));
  if (of_fractie && !seats)
    out.remarks.emplace_back(has_seats ? "per seat: only where the query names one stretch of days, as jaar:2019..2021"
                                       : "per seat: only where all are of the Tweede Kamer; add kamer:tweede");
  if (measuring.request.zero && (rows.people || columns.people))
    out.remarks.emplace_back("members are known by their terms: those who came or left meanwhile are among the zeros");
  return out;
}

}  // namespace

Result<Answered> answer_cross(const OpenIndex& open, const Request& request, Sink& sink) {
  return answer_measured(open, request, sink, cross_of);
}

}  // namespace kamervragen::ask
