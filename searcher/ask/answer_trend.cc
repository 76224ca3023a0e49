// trend: how often over time, in numbers and of what there was.
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/text/nearest.hh"
#include "searcher/ask/answers.hh"
#include "searcher/ask/measuring.hh"
#include "searcher/ask/trend_columns.hh"
#include "searcher/compiler/compile.hh"
#include "searcher/measure/scope.hh"
#include "searcher/measure/trend.hh"
#include "searcher/query/printer.hh"

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

Result<Measured> trend_of(const Measuring& measuring) {
  const auto by = by_of(measuring.request);
  if (!by) return pass(by);
  const auto scope = measure::scope_of(measuring.asked.query);
  const auto compiled = compiler::compile(scope, measuring.context);
  if (!compiled) return pass(compiled);
  // What is chosen as on a page narrows both.
  const measure::Population all(measuring.context, finder::narrowed(*compiled, measuring.plan, measuring.context));
  const auto trend = measure::trend(measuring.matches, all, *by, measuring.judged);
  const auto means = measure::moving_means(trend);

  Measured out;
  const auto of = canonical(scope);
  out.settings = {
      {"by", std::string(name(*by))}, {"scope", of}, {"sets", std::uint64_t{all.size()}}, {"missing", trend.missing}};
  std::vector<TrendRow> rows;
  for (std::size_t i = 0; i < trend.moments.size(); ++i) rows.push_back({trend.moments[i], means[i]});
  out.tables.push_back(table_of<TrendRow>("rows", trend_columns, rows));
  out.remarks = {
      of.empty() ? "of: all sets of the index"
                 : fmt::format("of: the sets that match the filters of the query: {}", of),
      "from, to: interval of 95 % of the number (Poisson, exact): how far so small a number says anything",
      "incomplete: the stretch began before the first set, has not ended on the reference date, or has a month "
      "of which publications are missing"};
  if (trend.missing > 0)
    out.remarks.push_back(
        fmt::format("{} of the matches stand in no stretch: their day of asking, or what it falls in, "
                    "is not known",
                    trend.missing));
  return out;
}

}  // namespace

Result<Answered> answer_trend(const OpenIndex& open, const Request& request, Sink& sink) {
  return answer_measured(open, request, sink, trend_of);
}

}  // namespace kamervragen::ask
