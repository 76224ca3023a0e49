#include "searcher/ask/measuring.hh"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/compiler/compile.hh"
#include "searcher/index/notes.hh"

namespace kamervragen::ask {
namespace {

/// Each part of an index in parts has a harvest of its own.
std::optional<Coverage> coverage_of(const index::Index& index) {
  const auto folder = index.folder();
  if (!folder) return std::nullopt;
  const auto noted = index::harvest_gaps(*folder);
  if (!noted) return std::nullopt;
  return Coverage{noted->complete, noted->months};
}

}  // namespace

Result<Answered> answer_measured(const OpenIndex& open, const Request& request, Sink& sink, const Measure& work) {
  auto asked = understood(request, sink.habits());
  if (!asked) return pass(asked);
  auto opened = open();
  if (!opened) return pass(opened);
  auto& index = **opened;
  const auto plan = finder::understand(asked->options, index.table());
  if (!plan) return pass(plan);

  const auto read_as = asked->remarks;
  Measured measured;
  AskedQuery query;
  Answered out;
  index::IndexInfo info;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    asked->remarks = read_as;
    if (auto known = check_values(index, *asked); !known) return known;
    auto context = finder::context_of(index, database, asked->options);
    context.columns = index.columns();
    const auto compiled = compiler::compile(finder::meant(asked->query, asked->options, context), context);
    if (!compiled) return pass(compiled);
    const measure::Population matches(context, finder::narrowed(*compiled, *plan, context));
    auto coverage = coverage_of(index);
    measure::Judged judged{context.reference, {}};
    if (coverage) judged.months_with_gaps.insert(coverage->months_with_gaps.begin(), coverage->months_with_gaps.end());
    auto found = work({request, *asked, *plan, context, matches, std::move(judged), coverage});
    if (!found) return pass(found);
    measured = std::move(*found);
    measured.coverage = std::move(coverage);
    info = index.info();
    query = described(*asked, info);
    query.reference_date = context.reference;
    out.closing.count = matches.size();
    out.closing.reference_date = context.reference;
    return {};
  });
  if (!done) return pass(done);
  if (auto same = expect(request, info); !same) return pass(same);
  out.complaints = asked->remarks;
  sink.begin({.kind = request.kind, .line = request.line, .index = std::move(info), .query = std::move(query)});
  sink.measured(measured);
  sink.end(out.closing);
  return out;
}

Result<std::vector<const layout::Field*>> facets_named(const std::optional<std::vector<std::string>>& names,
                                                       const layout::FieldTable& table) {
  const auto plan = finder::understand({.facets = names.value_or(std::vector<std::string>{})}, table);
  if (!plan) return pass(plan);
  return plan->facets;
}

}  // namespace kamervragen::ask
