// The command line of kamervragen-harvest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::corpus_cli {

/// Obeys what stands behind the program's name; the exit code is one of schema/errors/error.hh.
int run_harvest_program(const std::vector<std::string>& words);

/// The verbs that something is done for: all of the table but help.
std::vector<std::string_view> bound_verbs();

}  // namespace kamervragen::corpus_cli
