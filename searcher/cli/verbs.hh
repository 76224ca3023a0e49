// What the verbs of `kamervragen` do; one .cc file each.
#pragma once

#include <string>

#include "searcher/ask/request.hh"
#include "searcher/cli/cli_table.hh"

namespace kamervragen::cli {

/// A verb whose words are a request of one kind.
Result<Exit> run_request(Session&, const Arguments&, ask::Kind);
template <ask::Kind kind>
Result<Exit> run_asking(Session& session, const Arguments& arguments) {
  return run_request(session, arguments, kind);
}
Result<Exit> run_info(Session&, const Arguments&);
Result<Exit> run_completion(Session&, const Arguments&);

/// Becomes the program kamervragen-<verb>, which lies beside this one. Comes back only where it cannot.
/// Errors: no-program, cannot-run.
tl::unexpected<Error> become_sibling(const Arguments&);

}  // namespace kamervragen::cli
