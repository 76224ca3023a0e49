// What all measures share: the query is understood, its matches are found, and what comes of them is handed out.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/ask/answer.hh"
#include "searcher/ask/asked.hh"
#include "searcher/finder/plan.hh"
#include "searcher/measure/population.hh"
#include "searcher/measure/replies.hh"
#include "searcher/sheet/measured.hh"
#include "searcher/words/dictionary.hh"

namespace kamervragen::ask {

/// What a measure is worked out from, of one state of the index.
struct Measuring {
  const Request& request;
  const Asked& asked;
  const finder::Plan& plan;
  const index::QueryContext& context;
  const measure::Population& matches;
  const index::IndexInfo& info;
  measure::Judged judged;
  std::optional<Coverage> coverage;
  std::vector<words::Entry> entries;       ///< of the dictionary; none without one
  std::vector<std::string> entry_queries;  ///< as they were understood
};

/// May run again, on the next state, where a writer overtakes it.
using Measure = std::function<Result<Measured>(const Measuring&)>;

/// The envelope names the reference date. ERRORS: those of understood, check_values and the measure.
Result<Answered> answer_measured(const OpenIndex&, const Request&, Sink&, const Measure&);

std::vector<std::string> entry_names(const std::vector<DictionaryEntry>&);

/// Names of columns that are the user's: none may be called as one of a measure's own, or as another. ERRORS:
/// column-taken.
Result<void> names_free(std::span<const std::string_view> own, std::span<const std::string> wanted);

/// The fields that the request groups by, each once: facets, and `entry` of a dictionary; none where it names none.
/// ERRORS: unknown-field, not-a-facet; no-dictionary, dictionary-unused.
Result<std::vector<const layout::Field*>> grouped_by(const Measuring&);

}  // namespace kamervragen::ask
