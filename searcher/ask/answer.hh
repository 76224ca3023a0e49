// One door: from a request to an answer, handed out to a sink. The command line, a page and a program come in by it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/ask/request.hh"
#include "searcher/ask/sink.hh"
#include "searcher/index/index.hh"

namespace kamervragen::ask {

/// Gives the index; called by answers that need one, when they do.
using OpenIndex = std::function<Result<index::Index*>()>;

/// How it went, beside what the sink was handed.
struct Answered {
  Exit exit = Exit::done;           ///< done, or nothing_found; usage where a name among several was none
  std::vector<Error> complaints{};  ///< on parts of a request whose other parts were answered, and on how it was read
  Closing closing{};                ///< as handed to the sink
};

/// Answers one request. ERRORS: those of parsing the query and its settings (Exit::usage), of the index and the engine,
/// other-content (where Request::expected_index names another). A sink that has begun is told of an error by the
/// caller, not here. THREADS: a sink is used by the caller's thread alone.
Result<Answered> answer(const OpenIndex&, const Request&, Sink&);

/// Counts a query a line, each on its own (`one_snapshot`: all on one state of the index, for an answer that names
/// one). `next` gives the next line, false at the end. ERRORS: as `answer`, with the place "line 3"; it is then the
/// line that `next` gave last that was not understood.
Result<Answered> answer_lines(const OpenIndex&, const Request&, const std::function<bool(std::string&)>& next,
                              bool one_snapshot, Sink&);

}  // namespace kamervragen::ask
