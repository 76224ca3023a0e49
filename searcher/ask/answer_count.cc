// Exact numbers: of all that match, and of the values among them.
#include <fmt/format.h>

#include "searcher/ask/answers.hh"
#include "searcher/ask/asked.hh"
#include "searcher/ask/facet_tables.hh"

namespace kamervragen::ask {
namespace {

Result<finder::Answer> counted(index::Index& index, Asked& asked) {
  if (auto known = check_values(index, asked); !known) return pass(known);
  asked.options.limit = 0;
  asked.options.snippets = 0;
  asked.options.reasons = false;
  return finder::search(index, asked.query, asked.options);
}

/// One line of several.
Result<bool> count_line(index::Index& index, Request request, const std::string& line, std::size_t number, Sink& sink) {
  request.text = line;
  auto asked = understood(request, sink.habits());
  auto found = asked ? counted(index, *asked) : Result<finder::Answer>(pass(asked));
  if (found) return sink.count(described(*asked, found->index), found->index, found->count);
  found.error().place = fmt::format("line {}", number);
  return pass(found);
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
  const auto query = described(*asked, found->index);
  sink.begin({.kind = Kind::count, .index = found->index, .query = query});
  sink.count(query, found->index, found->count);
  Answered out;
  out.complaints = asked->remarks;
  out.closing.count = found->count;
  sink.end(out.closing);
  return out;
}

Result<Answered> answer_lines(const OpenIndex& open, const Request& request,
                              const std::function<bool(std::string&)>& next, bool one_snapshot, Sink& sink) {
  auto index = open();
  if (!index) return pass(index);
  if (auto same = expect(request, (*index)->info()); !same) return pass(same);
  std::vector<std::string> lines;  // of one snapshot: it may have to begin again
  const auto count_all = [&]() -> Result<void> {
    sink.begin({.kind = Kind::count, .batch = true, .index = (*index)->info()});
    std::string line;
    for (std::size_t i = 0; i < lines.size() || next(line); ++i) {
      if (i == lines.size()) lines.push_back(line);
      auto wanted = count_line(**index, request, lines[i], i + 1, sink);
      if (!wanted) return pass(wanted);
      if (!*wanted) break;
    }
    return {};
  };
  auto done = one_snapshot ? (*index)->read([&](Xapian::Database&) { return count_all(); }) : count_all();
  if (!done) return pass(done);
  sink.end({});
  return Answered{};
}

Result<Answered> answer_facets(const OpenIndex& open, const Request& request, Sink& sink) {
  auto asked = understood(request, sink.habits());
  if (!asked) return pass(asked);
  auto index = open();
  if (!index) return pass(index);
  if (asked->options.facets.empty()) asked->options.facets = facet_names((*index)->table());
  auto found = counted(**index, *asked);
  if (!found) return pass(found);
  if (auto same = expect(request, found->index); !same) return pass(same);
  sink.begin({.kind = Kind::facets, .index = found->index, .query = described(*asked, found->index)});
  Answered out;
  out.complaints = asked->remarks;
  out.closing.count = found->count;
  out.closing.facets = facet_tables(std::move(found->facets), request.top.value_or(Limit{sink.habits().top}).most,
                                    request.facet_order, (*index)->table());
  out.closing.reference_date = found->reference_date;
  sink.end(out.closing);
  return out;
}

}  // namespace kamervragen::ask
