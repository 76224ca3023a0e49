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

/// Many requests of one kind, which differ in their text.
struct Batch {
  Request common;                      ///< what each is asked with
  std::function<bool(Request&)> next;  ///< writes the text and the line of the next; false at the end
  bool begins_again = false;           ///< nothing of it is out before its end
  std::function<void(const Request&, const Result<Answered>&)> told{};  ///< how each went, once
};

/// Answers each request of a batch, in their order, all of one state of the index, into one sink. One that is not
/// understood (Exit::usage) is told to the sink in its place, with the line as the error's place, and the rest is
/// answered: `exit` is then usage. ERRORS: those of `answer` that are no single request's (also Exit::usage, before
/// the first is asked for); index-moved (Exit::busy), where a writer overtakes a batch that cannot begin again.
Result<Answered> answer_batch(const OpenIndex&, const Batch&, Sink&);

}  // namespace kamervragen::ask
