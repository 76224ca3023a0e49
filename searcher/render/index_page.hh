// What made an index, and what it is called by: `info index`.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "searcher/ask/sink.hh"

namespace kamervragen::render {

/// A line a property; of several parts a line each.
std::string index_text(const ask::IndexPage&);

/// {stamp: {schema, fingerprint, kamervragen, xapian}, newest, [parts]}
nlohmann::ordered_json index_json(const ask::IndexPage&);

}  // namespace kamervragen::render
