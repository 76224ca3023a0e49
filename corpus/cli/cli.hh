// The command line of kamervragen-harvest.
#pragma once

namespace kamervragen::corpus_cli {

/// Runs it; the exit code is one of schema/program/error.hh.
int run_harvest_program(int argc, char** argv);

}  // namespace kamervragen::corpus_cli
