// Exact numbers: of all that match, and of the values among them.
#include <fmt/format.h>

#include "searcher/ask/answers.hh"
#include "searcher/ask/asked.hh"
#include "searcher/finder/suggest.hh"
#include "searcher/sheet/facet_tables.hh"

namespace kamervragen::ask {
namespace {

/// The remarks are of the state of the index that is counted.
Result<finder::Answer> counted(index::Index& index, Asked& asked) {
  asked.options.limit = 0;
  asked.options.snippets = 0;
  asked.options.reasons = false;
  const auto read_as = asked.remarks;
  finder::Answer out;
  auto done = index.read([&](Xapian::Database&) -> Result<void> {
    asked.remarks = read_as;
    if (auto known = check_values(index, asked); !known) return known;
    auto found = finder::search(index, asked.query, asked.options);
    if (!found) return pass(found);
    out = std::move(*found);
    return {};
  });
  if (!done) return pass(done);
  return out;
}

}  // namespace

Result<Answered> answer_count(const OpenIndex& open, const Request& request, Sink& sink) {
  auto asked = understood(request, sink.habits());
  if (!asked) return pass(asked);
  auto index = open();
  if (!index) return pass(index);
  auto found = counted(**index, *asked);
  if (!found) return pass(found);
  if (auto same = expect(request, found->index); !same) return pass(same);
  sink.begin(
      {.kind = Kind::count, .line = request.line, .index = found->index, .query = described(*asked, found->index)});
  sink.count(found->count);
  Answered out;
  out.complaints = asked->remarks;
  out.closing.count = found->count;
  if (found->count == 0 && request.line == 0 && !request.running_text) {
    auto suggestions = finder::suggest(**index, asked->query, asked->options);
    if (!suggestions) return pass(suggestions);
    out.closing.suggestions = std::move(*suggestions);
  }
  sink.end(out.closing);
  return out;
}

Result<Answered> answer_facets(const OpenIndex& open, const Request& request, Sink& sink) {
  auto asked = understood(request, sink.habits());
  if (!asked) return pass(asked);
  auto index = open();
  if (!index) return pass(index);
  if (asked->options.facets.empty()) asked->options.facets = facet_names((*index)->table());
  const auto top = request.top.value_or(Limit{sink.habits().top}).most;
  if (request.facet_order != "value") asked->options.facet_values = top;
  auto found = counted(**index, *asked);
  if (!found) return pass(found);
  if (auto same = expect(request, found->index); !same) return pass(same);
  sink.begin(
      {.kind = Kind::facets, .line = request.line, .index = found->index, .query = described(*asked, found->index)});
  Answered out;
  out.complaints = asked->remarks;
  out.closing.count = found->count;
  out.closing.facets = sheet::facet_tables(std::move(found->facets), top, request.facet_order, (*index)->table());
  out.closing.reference_date = found->reference_date;
  sink.end(out.closing);
  return out;
}

}  // namespace kamervragen::ask
