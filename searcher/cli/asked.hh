// From arguments to a question for the engine.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/ask/search.hh"
#include "searcher/cli/cli_parse.hh"
#include "searcher/cli/cli_session.hh"

namespace kamervragen::cli {

/// What is asked, understood.
struct Asked {
  std::string text;  ///< the words with single spaces between, as typed
  query::Zoekvraag query;
  ask::SearchOptions options;
};

/// The query and what narrows it (--match, --select, --reference-date). The query's text is left in the session for the
/// caret. Errors: those of parse_query and parse_selection, bad-date, misfit (an option that the format has no place
/// for).
Result<Asked> ask(cli::Session&, const cli::Arguments&);
/// The same for a query that does not come from the words (count --batch).
Result<Asked> ask(cli::Session&, const cli::Arguments&, const std::string& text);

/// "status=beantwoord". Error: bad-selection. Whether there is such a field is the engine's to say.
Result<ask::Selection> parse_selection(std::string_view text);

/// The names in comma-separated lists. Whether they are facets is the engine's to say.
std::vector<std::string> names_in(const cli::Words& lists);

/// Every facet field, in the table's order.
std::vector<std::string> all_facets();

/// Values shown per facet: --top, else 10, else (an export never stops silently) all.
Result<std::optional<std::size_t>> parse_top(const cli::Arguments&, bool exporting);

/// The reference date that an answer depends on; nothing where it does not.
std::optional<Date> date_that_matters(const Asked&, const index::IndexInfo&);

}  // namespace kamervragen::cli
