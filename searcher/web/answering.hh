// What the answers of the API and those of pages have in common.
#pragma once

#include <string>
#include <string_view>

#include "schema/errors/error.hh"
#include "searcher/ask/answer.hh"
#include "searcher/ask/sink.hh"
#include "searcher/http/target.hh"
#include "searcher/index/index.hh"

namespace kamervragen::web {

/// What changes an answer: the program, the index, what is asked.
std::string entity_tag(const index::IndexInfo&, const http::Target&);
/// Of a list of tags; a weak one is as good for what is read.
bool names_tag(std::string_view list, std::string_view tag);

/// ERRORS: those of ask::answer; internal, of what a library throws where none of our files expects it.
Result<ask::Answered> answered_safely(index::Index&, const ask::Request&, ask::Sink&);

/// A search that finds nothing is answered (200); records of which none is there are not (404).
int status_of(const ask::Answered&);

}  // namespace kamervragen::web
