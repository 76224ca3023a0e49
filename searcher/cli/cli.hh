// The program `kamervragen`: from its arguments to its exit code.
#pragma once

#include <string>
#include <vector>

namespace kamervragen::cli {

/// Runs one command; writes to standard output and error. The exit codes are those of schema/errors/error.hh.
int run(const std::vector<std::string>& words);

}  // namespace kamervragen::cli
