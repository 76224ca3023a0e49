// From a request to its response. A pure function of the request and the index: it keeps nothing, reads no clock.
#pragma once

#include "searcher/http/http.hh"
#include "searcher/index/index.hh"
#include "searcher/web/hosts.hh"

namespace kamervragen::web {

/// Bodies up to this size are handed out with their length, after everything that can fail; longer ones as they are
/// written, in that much memory.
inline constexpr std::size_t whole_body_max = 256 * 1024;

/// Answers one request, with errors as problems. A body that fails after it has begun is broken off.
/// THREADS  One an index.
void answer(const http::Request&, const Hosts&, index::Index&, http::Reply&);

/// The headers that every response has.
std::vector<http::Header> common_headers();

}  // namespace kamervragen::web
