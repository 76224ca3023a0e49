// What all measures share: the query is understood, its matches are found, and what comes of them is handed out.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "searcher/ask/answer.hh"
#include "searcher/ask/asked.hh"
#include "searcher/ask/measured.hh"
#include "searcher/finder/plan.hh"
#include "searcher/measure/population.hh"
#include "searcher/measure/replies.hh"

namespace kamervragen::ask {

/// What a measure is worked out from, of one state of the index.
struct Measuring {
  const Request& request;
  const Asked& asked;
  const finder::Plan& plan;
  const index::QueryContext& context;
  const measure::Population& matches;
  measure::Judged judged;
  std::optional<Coverage> coverage;
};

/// May run again, on the next state, where a writer overtakes it.
using Measure = std::function<Result<Measured>(const Measuring&)>;

/// The envelope names the reference date. ERRORS: those of understood, check_values and the measure.
Result<Answered> answer_measured(const OpenIndex&, const Request&, Sink&, const Measure&);

/// The facets of these names, each once; none where nothing is given. ERRORS: unknown-field, not-a-facet.
Result<std::vector<const layout::Field*>> facets_named(const std::optional<std::vector<std::string>>&,
                                                       const layout::FieldTable&);

}  // namespace kamervragen::ask
