// The command line of kamervragen-harvest.
#pragma once

namespace kamervragen {

/// Runs it; the exit code is one of schema/error.hh.
int run_harvest_program(int argc, char** argv);

}  // namespace kamervragen
