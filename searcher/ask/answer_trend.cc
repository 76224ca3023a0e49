// trend: how often over time, in numbers and of what there was.
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/text/nearest.hh"
#include "searcher/ask/answers.hh"
#include "searcher/ask/measuring.hh"
#include "searcher/compiler/compile.hh"
#include "searcher/measure/groups.hh"
#include "searcher/measure/scope.hh"
#include "searcher/measure/trend.hh"
#include "searcher/measure/zero_values.hh"
#include "searcher/query/printer.hh"
#include "searcher/sheet/trend_columns.hh"

namespace kamervragen::ask {
namespace {

constexpr std::array all_by = {measure::By::year, measure::By::month, measure::By::vergaderjaar, measure::By::kabinet,
                               measure::By::periode};

Result<measure::By> by_of(const Request& request) {
  const auto names = request.by.value_or(std::vector<std::string>{"year"});
  if (names.size() == 1)
    if (const auto by = measure::by_named(names.front())) return *by;
  std::vector<std::string> known;
  for (const auto by : all_by) known.emplace_back(name(by));
  const auto text = fmt::format("{}", fmt::join(names, ","));
  return fail(
      Code::unknown_period,
      {{"text", text}, {"near", text::nearest(text, known)}, {"known", fmt::format("{}", fmt::join(known, ", "))}});
}

/// What `of` is.
std::string scope_text(const Measuring& measuring, const std::string& scope) {
  auto out = scope.empty() ? std::string("of: all sets of the index")
                           : fmt::format("of: the sets that match the filters of the query: {}", scope);
  if (!measuring.asked.options.selections.empty()) out += ", narrowed by what is selected";
  return out;
}

/// Where publications go on for longer than questions are known: nothing was asked then, or it is not in the store.
std::string last_asked_text(const std::optional<Date>& last, const std::optional<Date>& reference) {
  if (!last || !reference || measure::known_until(*last, reference) >= *reference) return {};
  return fmt::format("the last set of the index was asked on {}: what comes behind it may be missing from the store",
                     last->iso());
}

/// The sets of a scope, narrowed by what is chosen as on a page.
Result<measure::Population> sets_of(const Measuring& measuring, const query::Zoekvraag& scope,
                                    const finder::Plan& plan) {
  const auto compiled = compiler::compile(scope, measuring.context);
  if (!compiled) return pass(compiled);
  return measure::Population(measuring.context, finder::narrowed(*compiled, plan, measuring.context));
}

/// What is chosen, but for stretches of time.
finder::Plan without_times(finder::Plan plan) {
  std::erase_if(plan.chosen, [](const auto& one) { return measure::tells_time(one.first->name); });
  return plan;
}

/// The matches of each entry of the dictionary; none without one.
std::vector<measure::Rows> rows_of_entries(const Measuring& measuring) {
  std::vector<measure::Rows> out(measuring.entries.size());
  if (out.empty()) return out;
  const auto labels = measuring.matches.labels(measure::entry_field());
  for (std::uint32_t row = 0; row < measuring.matches.size(); ++row)
    for (const auto entry : labels.of(row)) out[entry].push_back(row);
  return out;
}

/// A row a stretch; with a dictionary those of each entry in turn. The last trend is that of all.
Table rows_of(const Measuring& measuring, const std::vector<measure::Trend>& trends) {
  auto out = sheet::table_of("rows");
  const bool entries = trends.size() > 1;
  if (entries)
    out.columns.push_back({.name = "entry", .description = measure::entry_field().description, .heading = "entry"});
  sheet::add_columns(out.columns, sheet::trend_columns);
  for (std::size_t of = 0; of + (entries ? 1 : 0) < trends.size(); ++of) {
    const auto means = measure::moving_means(trends[of]);
    for (std::size_t i = 0; i < trends[of].moments.size(); ++i) {
      auto& cells = out.rows.emplace_back();
      if (entries) cells.emplace_back(measuring.request.dictionary[of].name);
      sheet::add_cells(cells, sheet::trend_columns, sheet::TrendRow{trends[of].moments[i], means[i]});
    }
  }
  return out;
}

Result<Measured> trend_of(const Measuring& measuring) {
  const auto by = by_of(measuring.request);
  if (!by) return pass(by);
  const auto& query = measuring.asked.query;
  const auto scope = measuring.entries.empty() ? measure::scope_of(query) : measure::filters_of(query);
  const auto all = sets_of(measuring, scope, measuring.plan);
  if (!all) return pass(all);
  const auto index = sets_of(measuring, query::Zoekvraag{query::All{}}, {});
  if (!index) return pass(index);
  measure::TrendScope of{.sets = *all, .whole_time = nullptr, .asked = index->span("ingezonden")};
  const auto plan = without_times(measuring.plan);
  const auto whole_scope = measure::without_times(scope);
  std::optional<measure::Population> whole_time;
  if (plan.chosen.size() < measuring.plan.chosen.size() || whole_scope != scope) {
    auto found = sets_of(measuring, whole_scope, plan);
    if (!found) return pass(found);
    of.whole_time = &whole_time.emplace(std::move(*found));
  }
  // All of them are the last group.
  auto groups = rows_of_entries(measuring);
  groups.push_back(measure::grouped(measuring.matches, {}).front().rows);
  const auto trends = measure::trends(measuring.matches, groups, of, *by, measuring.judged);
  const auto missing = trends.back().missing;

  Measured out;
  const auto scope_query = canonical(scope);
  out.settings = {{"by", std::string(name(*by))},
                  {"scope", scope_query},
                  {"sets", std::uint64_t{all->size()}},
                  {"missing", missing}};
  out.tables.push_back(rows_of(measuring, trends));
  out.remarks = {
      scope_text(measuring, scope_query),
      "from, to: interval of 95 % of the number (Poisson, exact): how far so small a number says anything",
      "incomplete: the stretch began before the first set of the index, ends behind the last day of which questions "
      "are known, has a month of which publications are missing, or a filter of time takes a part of it"};
  if (auto last = last_asked_text(of.asked.last, measuring.judged.reference); !last.empty())
    out.remarks.push_back(std::move(last));
  if (!measuring.entries.empty()) out.remarks.emplace_back("a set counts for each entry that it matches");
  if (missing > 0)
    out.remarks.push_back(
        fmt::format("{} of the matches stand in no stretch: their day of asking, or what it falls in, "
                    "is not known",
                    missing));
  return out;
}

}  // namespace

Result<Answered> answer_trend(const OpenIndex& open, const Request& request, Sink& sink) {
  return answer_measured(open, request, sink, trend_of);
}

}  // namespace kamervragen::ask
