// Ranked hits, and the facets of all that match.
#include "searcher/ask/answers.hh"
#include "searcher/ask/asked.hh"
#include "searcher/ask/facet_tables.hh"

namespace kamervragen::ask {

Result<Answered> answer_hits(const OpenIndex& open, const Request& request, Sink& sink) {
  const auto habits = sink.habits();
  auto asked = understood(request, habits);
  if (!asked) return pass(asked);
  auto index = open();
  if (!index) return pass(index);
  if (auto same = expect(request, (*index)->info()); !same) return pass(same);
  if (auto known = check_values(**index, *asked); !known) return pass(known);

  Envelope envelope{.kind = Kind::hits,
                    .line = request.line,
                    .offset = request.offset,
                    .snippets = request.snippets.value_or(habits.snippets)};
  if (request.explain) {
    auto explanation = finder::explain(**index, asked->query, asked->options);
    if (!explanation) return pass(explanation);
    envelope.explanation = std::move(*explanation);
  }
  // What fails before the first hit leaves no half answer behind: the envelope waits for it.
  bool begun = false;
  const auto begin = [&] {
    if (begun) return;
    begun = true;
    envelope.index = (*index)->info();  // of the snapshot that the search is on
    envelope.query = described(*asked, *envelope.index);
    sink.begin(envelope);
  };
  auto found = finder::search(**index, asked->query, asked->options, [&](const finder::Hit& hit) {
    begin();
    return sink.hit(hit);
  });
  if (!found) return pass(found);
  if (auto same = expect(request, found->index); !same) return pass(same);
  begin();

  Answered out;
  out.complaints = asked->remarks;
  auto& closing = out.closing;
  closing.count = found->count;
  closing.facets =
      facet_tables(std::move(found->facets), request.top.value_or(Limit{habits.top}).most, {}, (*index)->table());
  closing.relaxed = std::move(found->relaxed);
  closing.reference_date = found->reference_date;
  closing.nothing_wanted = asked->options.limit == std::size_t{0};
  if (closing.count == 0 && closing.relaxed.empty()) {
    out.exit = Exit::nothing_found;
  }
  // Of a text there is no shorter or other reading than any of its words.
  const bool wanted = !request.running_text && (request.line == 0 || habits.suggestions);
  if (out.exit == Exit::nothing_found && wanted) {
    auto suggestions = finder::suggest(**index, asked->query, asked->options);
    if (!suggestions) return pass(suggestions);
    closing.suggestions = std::move(*suggestions);
  }
  sink.end(closing);
  return out;
}

}  // namespace kamervragen::ask
