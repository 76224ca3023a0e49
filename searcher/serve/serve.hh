// The program: from its options to a server that runs until it is told to end.
#pragma once

#include <string>
#include <vector>

namespace kamervragen::serve {

/// Runs kamervragen-serve with what stands behind its name, until SIGTERM or SIGINT; its exit code.
int run(const std::vector<std::string>& words);

}  // namespace kamervragen::serve
