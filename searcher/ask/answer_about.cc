// What can be asked, and what the index holds.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/dutch/analyser.hh"
#include "searcher/ask/answers.hh"
#include "searcher/ask/asked.hh"
#include "searcher/finder/plan.hh"
#include "searcher/finder/values.hh"
#include "searcher/sheet/facet_tables.hh"

namespace kamervragen::ask {
namespace {

Result<const layout::Field*> field_with_values(const Request& request) {
  if (request.names.empty()) return fail(Code::no_field);
  auto field = finder::field_of(request.names.front(), layout::fields());
  if (!field) return field;
  if (auto has = finder::has_values(**field); !has) return pass(has);
  return field;
}

}  // namespace

/// Needs no index: it is asked before there is one.
Result<Answered> answer_fields(const OpenIndex&, const Request&, Sink& sink) {
  sink.begin({.kind = Kind::fields});
  sink.fields(layout::fields());
  sink.end({});
  return Answered{};
}

/// The format knows what it is.
Result<Answered> answer_schema(const OpenIndex&, const Request&, Sink& sink) {
  sink.begin({.kind = Kind::schema});
  sink.end({});
  return Answered{};
}

Result<Answered> answer_facet_fields(const OpenIndex& open, const Request& request, Sink& sink) {
  auto index = open();
  if (!index) return pass(index);
  auto found = finder::facet_fields(**index);
  if (!found) return pass(found);
  const auto info = (*index)->info();
  if (auto same = expect(request, info); !same) return pass(same);
  sink.begin({.kind = Kind::facet_fields, .index = info});
  sink.facet_fields(*found);
  sink.end({});
  return Answered{};
}

Result<Answered> answer_values(const OpenIndex& open, const Request& request, Sink& sink) {
  auto field = field_with_values(request);
  if (!field) return pass(field);
  auto index = open();
  if (!index) return pass(index);
  const auto beginning = fmt::format("{}", fmt::join(request.names.begin() + 1, request.names.end(), " "));
  auto values = finder::values_of(**index, **field, beginning);
  if (!values) return pass(values);
  const auto info = (*index)->info();
  if (auto same = expect(request, info); !same) return pass(same);
  sink.begin({.kind = Kind::values, .index = info});
  sink.table(sheet::values_table((*field)->name, *values));
  sink.end({});
  Answered out;
  if (!values->empty()) return out;
  out.exit = Exit::nothing_found;
  out.complaints.emplace_back(Code::no_such_values,
                              errors::ErrorArguments{{"field", (*field)->name}, {"beginning", beginning}});
  return out;
}

Result<Answered> answer_index(const OpenIndex& open, const Request& request, Sink& sink) {
  auto index = open();
  if (!index) return pass(index);
  const auto info = (*index)->info();
  if (auto same = expect(request, info); !same) return pass(same);
  sink.begin({.kind = Kind::index, .index = info});
  sink.index({info, (*index)->folder().has_value()});
  sink.end({});
  return Answered{};
}

Result<Answered> answer_overview(const OpenIndex& open, const Request& request, Sink& sink) {
  auto index = open();
  if (!index) return pass(index);
  auto found = finder::overview(**index);
  if (!found) return pass(found);
  if (auto same = expect(request, found->index); !same) return pass(same);
  sink.begin({.kind = Kind::overview, .index = found->index});
  sink.overview(*found);
  sink.end({});
  return Answered{};
}

}  // namespace kamervragen::ask
