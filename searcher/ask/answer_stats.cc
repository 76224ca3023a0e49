// stats: how long answers took and how many were late, or how much was asked and answered, by group.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "searcher/ask/answers.hh"
#include "searcher/ask/measuring.hh"
#include "searcher/measure/groups.hh"
#include "searcher/sheet/stats_columns.hh"
#include "searcher/statistics/log_rank.hh"

namespace kamervragen::ask {
namespace {

std::vector<Column> columns_of(const std::vector<const layout::Field*>& by) {
  std::vector<Column> out;
  for (const auto* field : by)
    out.push_back({.name = field->name, .description = field->description, .heading = field->name});
  return out;
}

std::vector<std::string> names_of(const std::vector<const layout::Field*>& fields) {
  std::vector<std::string> out;
  for (const auto* field : fields) out.emplace_back(field->name);
  return out;
}

/// By a column, the highest first; those without a value last. As they are where none is named, or none is called so.
void put_in_order(Table& table, std::string_view by) {
  const auto place = sheet::place_of(table, by);
  if (!place) return;
  std::ranges::stable_sort(table.rows, std::ranges::greater{},
                           [&](const std::vector<Cell>& row) { return sheet::number_of(row[*place]).value_or(-1); });
}

Table excluded_table(const measure::ReplyTimes& all) {
  auto out = sheet::table_of("excluded", {{.name = "reason", .heading = "left out"},
                                          {.name = "n", .type = ColumnType::number, .heading = "n"},
                                          {.name = "meaning", .heading = "why"}});
  for (std::size_t i = 0; i < measure::exclusions; ++i)
    out.rows.push_back({std::string(measure::name(static_cast<measure::Exclusion>(i))), all.excluded[i],
                        std::string(measure::meaning(static_cast<measure::Exclusion>(i)))});
  return out;
}

/// Whether it takes as long in all groups; without rows where that cannot be said.
Table test_table(const std::vector<measure::Reply>& replies, const std::vector<measure::Group>& groups) {
  auto out =
      sheet::table_of("tests", {sheet::test_column, sheet::chi_square_column, sheet::degrees_column, sheet::p_column});
  std::vector<std::vector<statistics::Lifetime>> lifetimes;
  for (const auto& group : groups) lifetimes.push_back(measure::lifetimes(replies, group.rows));
  if (const auto test = statistics::log_rank(lifetimes))
    out.rows.push_back({"log-rank", test->chi_square, std::uint64_t{test->degrees}, test->p});
  return out;
}

/// A row a group and the row of all: what both measures share. Gives what was measured of all.
template <class Value, std::size_t Size, class Measures>
Value add_groups(Measured& out, const Measuring& measuring, const std::vector<const layout::Field*>& by,
                 const std::array<sheet::ColumnOf<Value>, Size>& columns, const std::vector<measure::Group>& groups,
                 const Measures& measured) {
  auto all = measured(measure::grouped(measuring.matches, {}).front().rows);
  auto rows = sheet::table_of("rows", columns_of(by)),
       total = sheet::table_of<Value>("total", columns, std::span(&all, 1));
  total.single = true;
  sheet::add_columns(rows.columns, columns);
  for (const auto& group : groups) {
    auto& cells = rows.rows.emplace_back();
    for (const auto& value : group.values) cells.emplace_back(value);
    sheet::add_cells(cells, columns, measured(group.rows));
  }
  put_in_order(rows, measuring.request.row_order);
  out.tables.push_back(std::move(rows));
  out.tables.push_back(std::move(total));
  return all;
}

/// The steps of a curve, with where it begins, and with where what is open longest was seen last: so far it is known.
std::vector<statistics::SurvivalStep> curve_of(const std::vector<statistics::Lifetime>& lifetimes) {
  const statistics::Survival unanswered(lifetimes);
  std::vector<statistics::SurvivalStep> out;
  if (unanswered.steps().empty() || unanswered.steps().front().time > 0) out.push_back({.at_risk = unanswered.size()});
  out.insert(out.end(), unanswered.steps().begin(), unanswered.steps().end());
  if (unanswered.longest() <= out.back().time) return out;
  auto end = out.back();
  end.time = unanswered.longest();
  end.events = 0;
  end.at_risk =
      static_cast<std::uint64_t>(std::ranges::count(lifetimes, unanswered.longest(), &statistics::Lifetime::time));
  out.push_back(end);
  return out;
}

/// The curve of what is unanswered, group by group, each from the day of asking on.
Table survival_table(const std::vector<const layout::Field*>& by, const std::vector<measure::Group>& groups,
                     const std::vector<measure::Reply>& replies, statistics::Band band) {
  auto out = sheet::table_of("rows", columns_of(by));
  sheet::add_columns(out.columns, sheet::survival_columns);
  for (const auto& group : groups)
    for (const auto& step : curve_of(measure::lifetimes(replies, group.rows))) {
      auto& cells = out.rows.emplace_back();
      for (const auto& value : group.values) cells.emplace_back(value);
      sheet::add_cells(cells, sheet::survival_columns, sheet::SurvivalRow{step, statistics::band_of(step, band)});
    }
  return out;
}

Measured reply_times(const Measuring& measuring, const std::vector<const layout::Field*>& by, statistics::Band band,
                     bool curve) {
  const auto replies = measure::replies(measuring.matches, measuring.judged);
  const auto groups = measure::grouped(measuring.matches, by);
  const auto measured = [&](const measure::Rows& rows) {
    return sheet::MeasuredReplies{measure::reply_times(replies, rows), band};
  };

  Measured out;
  out.settings = {{"of", "dagen"},
                  {"by", names_of(by)},
                  {"band", std::string(statistics::name(band))},
                  {"sort", measuring.request.row_order}};
  // A curve stands in place of the rows of groups.
  const auto all =
      add_groups(out, measuring, by, sheet::reply_columns, curve ? std::vector<measure::Group>{} : groups, measured);
  if (curve) out.tables.front() = survival_table(by, groups, replies, band);
  out.tables.push_back(excluded_table(all.times));
  const bool apart = measure::are_apart(groups, measuring.matches.size());
  if (!by.empty() && apart) out.tables.push_back(test_table(replies, groups));
  out.remarks = {
      "dagen: calendar days from ingezonden to the first answer, of those that are answered; an "
      "uitstelbericht is none",
      "late: answered after 21 days, 42 after an uitstelbericht, or open for longer on the reference date; "
      "of those that are answered or late",
      fmt::format("KM: the days by which half is answered, where what is open counts as unanswered until the reference "
                  "date and what was withdrawn until that day (Kaplan-Meier, interval {})",
                  statistics::name(band))};
  if (!by.empty() && !apart)
    out.remarks.emplace_back(
        "some sets have several values and count in the group of each: groups add up to more than all, and no test "
        "compares them");
  if (const auto later = measure::answered_after(measuring.matches, measuring.judged); later > 0)
    out.remarks.push_back(
        fmt::format("answered after the reference date, and counted as answered with all their days: {}", later));
  return out;
}

Measured amounts(const Measuring& measuring, const std::vector<const layout::Field*>& by, const layout::Field& of) {
  const auto numbers = measuring.matches.numbers(of);
  const auto measured = [&](const measure::Rows& rows) {
    std::vector<double> known;
    for (const auto row : rows)
      if (numbers[row]) known.push_back(*numbers[row]);
    return sheet::Amounts{rows.size(), measure::spread_of(std::move(known))};
  };

  Measured out;
  out.settings = {{"of", std::string(of.name)}, {"by", names_of(by)}, {"sort", measuring.request.row_order}};
  add_groups(out, measuring, by, sheet::amount_columns, measure::grouped(measuring.matches, by), measured);
  out.remarks = {fmt::format("{}: {}", of.name, of.description)};
  return out;
}

/// A number that records have. ERRORS: unknown-field, not-measurable.
Result<const layout::Field*> number_field(const std::string& name, const layout::FieldTable& table) {
  auto field = finder::field_of(name, table);
  if (!field) return field;
  if ((*field)->kind == layout::Kind::number) return field;
  std::string known;
  for (const auto& row : table)
    if (row.kind == layout::Kind::number) known.append(known.empty() ? "" : ", ").append(row.name);
  return fail(Code::not_measurable, {{"field", (*field)->name}, {"known", known}});
}

}  // namespace

Result<Answered> answer_stats(const OpenIndex& open, const Request& request, Sink& sink) {
  const bool drawn = sink.habits().curves;
  return answer_measured(open, request, sink, [drawn](const Measuring& measuring) -> Result<Measured> {
    const auto& wanted = measuring.request;
    const auto by = grouped_by(measuring);
    if (!by) return pass(by);
    if (by->size() > 2) return fail(Code::too_many_fields, {{"most", 2}, {"found", by->size()}});
    const auto of = number_field(wanted.of, measuring.context.table);
    if (!of) return pass(of);
    const bool days = (*of)->name == "dagen";
    if (wanted.survival && !days) return fail(Code::survival_of, {{"field", (*of)->name}});
    if (!days) return amounts(measuring, *by, **of);
    const auto band = statistics::band_named(wanted.band);
    if (!band) return fail(Code::unknown_band, {{"text", wanted.band}, {"known", "log-log, log, plain"}});
    return reply_times(measuring, *by, *band, wanted.survival || (drawn && by->empty()));
  });
}

}  // namespace kamervragen::ask
