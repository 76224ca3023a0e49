// kamervragen search
#include <fmt/format.h>

#include "searcher/ask/suggest.hh"
#include "searcher/cli/hits.hh"
#include "searcher/cli/verbs.hh"

namespace kamervragen::cli {
namespace {

bool is_export(std::string_view format) { return format != "text" && format != "json"; }

/// The options that only `search` has.
Result<void> page_options(const Arguments& arguments, ask::SearchOptions& options) {
  const auto format = arguments.get_or("format", "text");
  auto limit = parse_limit("-n", arguments.get_or("limit", is_export(format) ? "all" : "10"));
  if (!limit) return pass(limit);
  auto offset = parse_number("--offset", arguments.get_or("offset", "0"));
  if (!offset) return pass(offset);
  // Rows and ids show no passages, so none are looked for.
  const bool passages = format == "text" || format.starts_with("json");
  auto snippets = parse_number("--snippets", arguments.get_or("snippets", passages ? "3" : "0"));
  if (!snippets) return pass(snippets);
  const auto sort = arguments.get_or("sort", "relevance");
  options.limit = *limit;
  options.offset = *offset;
  options.snippets = !passages ? 0 : format == "text" && *snippets > 0 ? *snippets + title_passages : *snippets;
  options.facets = names_in(arguments.all("facets"));
  options.sort = sort == "relevance" ? "" : sort;
  options.relax = arguments.has("relax");
  options.reasons = arguments.has("explain");
  if (options.relax && (!options.limit || options.offset > 0))
    return fail(Exit::usage, "relax-page", "--relax fills the first page: it needs -n N, and no --offset",
                "as in -n 10 --relax");
  return {};
}

/// Says what would have hits.
Result<void> say_suggestions(Session& session, index::Index& index, const Asked& asked) {
  session.note("no Kamervragen found");
  auto found = ask::suggest(index, asked.query, asked.options);
  if (!found) return pass(found);
  for (const auto& one : *found) session.note(fmt::format("try: {}  ({})", one.query, one.count));
  return {};
}

}  // namespace

Result<Exit> run_search(Session& session, const Arguments& arguments) {
  auto asked = ask(session, arguments);
  if (!asked) return pass(asked);
  if (auto done = page_options(arguments, asked->options); !done) return pass(done);
  const auto format = arguments.get_or("format", "text");
  auto top = parse_top(arguments, is_export(format));
  if (!top) return pass(top);
  auto index = session.index();
  if (!index) return pass(index);

  Opening opening{*asked, (*index)->info(), {}, *top};
  if (arguments.has("explain")) {
    auto explanation = ask::explain(**index, asked->query, asked->options);
    if (!explanation) return pass(explanation);
    opening.explanation = std::move(*explanation);
  }
  session.page();
  auto writer = make_hit_writer(format, session, arguments.has("bom"));
  // What fails before the first hit leaves no half answer behind: the opening waits for it.
  bool begun = false;
  const auto begin = [&] {
    if (begun) return;
    begun = true;
    opening.index = (*index)->info();  // of the snapshot that the search is on
    writer->begin(opening);
  };
  auto answer = ask::search(**index, asked->query, asked->options, [&](const ask::Hit& hit) {
    begin();
    writer->hit(hit);
    return session.out().ok();
  });
  if (!answer) return pass(answer);
  if (auto same = session.expected(answer->index); !same) return pass(same);
  begin();
  writer->end(opening, *answer);
  for (const auto& r : answer->relaxed)
    session.note(fmt::format("fewer than a page matched: from hit {} on, {}: {}", r.from_rank,
                             r.by == "spelling" ? "what is spelled alike" : "any of the words", r.query));
  if (answer->count > 0 || !answer->relaxed.empty()) return Exit::done;
  session.out().flush();
  if (auto said = say_suggestions(session, **index, *asked); !said) return pass(said);
  return Exit::nothing_found;
}

}  // namespace kamervragen::cli
