// Ranked hits, and the facets of all that match.
#include <optional>
#include <utility>

#include "searcher/ask/answers.hh"
#include "searcher/ask/asked.hh"
#include "searcher/sheet/facet_tables.hh"

namespace kamervragen::ask {

namespace {

/// One answer, on one snapshot.
class Page {
 public:
  /// `begun`: whether anything was handed out.
  Page(index::Index& index, const Request& request, const Asked& asked, Sink& sink, bool& begun)
      : index_(index), request_(request), asked_(asked), sink_(sink), habits_(sink.habits()), begun_(begun) {}

  Result<Answered> answer() {
    if (auto same = expect(request_, index_.info()); !same) return pass(same);
    if (auto known = check_values(index_, asked_); !known) return pass(known);
    if (request_.explain) {
      auto explanation = finder::explain(index_, asked_.query, asked_.options);
      if (!explanation) return pass(explanation);
      explanation_ = std::move(*explanation);
    }
    auto found = finder::search(index_, asked_.query, asked_.options, [&](const finder::Hit& hit) {
      begin();
      return sink_.hit(hit);
    });
    if (!found) return pass(found);
    if (auto same = expect(request_, found->index); !same) return pass(same);
    begin();
    auto out = closed(std::move(*found));
    if (!out) return out;
    sink_.end(out->closing);
    return out;
  }

 private:
  /// What fails before the first hit leaves no half answer behind: the envelope waits for it.
  void begin() {
    if (std::exchange(begun_, true)) return;
    Envelope envelope{.kind = Kind::hits,
                      .line = request_.line,
                      .offset = request_.offset,
                      .snippets = request_.snippets.value_or(habits_.snippets)};
    envelope.explanation = std::move(explanation_);
    envelope.index = index_.info();
    envelope.query = described(asked_, *envelope.index);
    sink_.begin(envelope);
  }

  Result<Answered> closed(finder::Answer found) {
    Answered out;
    out.complaints = asked_.remarks;
    auto& closing = out.closing;
    closing.count = found.count;
    closing.facets = sheet::facet_tables(std::move(found.facets), asked_.options.facet_values, {}, index_.table());
    closing.relaxed = std::move(found.relaxed);
    closing.lacking = found.lacking;
    closing.reference_date = found.reference_date;
    closing.nothing_wanted = asked_.options.limit == std::size_t{0};
    if (closing.count == 0 && closing.relaxed.empty()) out.exit = Exit::nothing_found;
    if (request_.related) {
      auto related = words::related(index_, asked_.query, asked_.options);
      if (!related) return pass(related);
      closing.related = std::move(*related);
    }
    // Of a text there is no shorter or other reading than any of its words.
    const bool wanted = !request_.running_text && (request_.line == 0 || habits_.suggestions);
    const bool nothing = out.exit == Exit::nothing_found;
    const bool few = closing.count > 0 && closing.count <= finder::few_hits;
    if (wanted && (nothing || few)) {
      auto suggestions = nothing ? finder::suggest(index_, asked_.query, asked_.options)
                                 : finder::other_spellings(index_, asked_.query, asked_.options, closing.count);
      if (!suggestions) return pass(suggestions);
      closing.suggestions = std::move(*suggestions);
    }
    return out;
  }

  index::Index& index_;
  const Request& request_;
  Asked asked_;
  Sink& sink_;
  Habits habits_;
  std::optional<finder::Explanation> explanation_{};
  bool& begun_;
};

}  // namespace

Result<Answered> answer_hits(const OpenIndex& open, const Request& request, Sink& sink) {
  auto asked = understood(request, sink.habits());
  if (!asked) return pass(asked);
  asked->options.facet_values = request.top.value_or(Limit{sink.habits().top}).most;
  // The remarks, the explanation and the hits are of one state of the index.
  return of_one_state(
      open, [&](index::Index& index, bool& begun) { return Page(index, request, *asked, sink, begun).answer(); });
}

}  // namespace kamervragen::ask
