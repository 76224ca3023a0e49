// The command line of kamervragen-index.
#pragma once

namespace kamervragen::indexer_cli {

/// Runs one command; gives the exit code. Data go to standard output, everything else to standard error.
int run_index_program(int argc, char** argv);

}  // namespace kamervragen::indexer_cli
