// What the verbs of `kamervragen` do; one .cc file each.
#pragma once

#include <string>

#include "searcher/cli/cli_table.hh"

namespace kamervragen::cli {

Result<Exit> run_search(Session&, const Arguments&);
Result<Exit> run_count(Session&, const Arguments&);
Result<Exit> run_facets(Session&, const Arguments&);
Result<Exit> run_stats(Session&, const Arguments&);
Result<Exit> run_trend(Session&, const Arguments&);
Result<Exit> run_context(Session&, const Arguments&);
Result<Exit> run_keywords(Session&, const Arguments&);
Result<Exit> run_collocations(Session&, const Arguments&);
Result<Exit> run_sample(Session&, const Arguments&);
Result<Exit> run_table(Session&, const Arguments&);
Result<Exit> run_show(Session&, const Arguments&);
Result<Exit> run_info(Session&, const Arguments&);
Result<Exit> run_completion(Session&, const Arguments&);

/// Becomes the program kamervragen-<verb>, which lies beside this one. Comes back only where it cannot.
/// Errors: no-program, cannot-run.
tl::unexpected<Error> become_sibling(const Arguments&);

}  // namespace kamervragen::cli
