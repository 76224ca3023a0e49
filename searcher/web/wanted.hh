// From the target of a request to what is asked, by the tables of the command line.
#pragma once

#include "schema/errors/error.hh"
#include "searcher/ask/request.hh"
#include "searcher/http/target.hh"
#include "searcher/render/format.hh"
#include "searcher/web/endpoints.hh"

namespace kamervragen::web {

struct Wanted {
  const Endpoint* endpoint = nullptr;
  ask::Request request;
  const render::Format* format = nullptr;
  render::Look look;
};

/// REQUIRES: the path begins with api_root. ERRORS: no-such-page, unknown-parameter, parameter-twice,
/// parameter-without-value, missing-parameter, those of the options' types, unknown-format, misfit.
Result<Wanted> wanted(const http::Target&);

}  // namespace kamervragen::web
