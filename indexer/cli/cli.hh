// The command line of kamervragen-index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::indexer_cli {

/// Obeys what stands behind the program's name; gives the exit code. Data go to standard output, everything else to
/// standard error.
int run_index_program(const std::vector<std::string>& words);

/// The verbs that something is done for: all of the table but help.
std::vector<std::string_view> bound_verbs();

}  // namespace kamervragen::indexer_cli
