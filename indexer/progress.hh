// A line on the terminal that says how far a run is, how fast, and how long it still takes.
#pragma once

#include "indexer/run.hh"

namespace kamervragen {

/// Writes to standard error, at most ten times a second; nothing where that is no terminal or `quiet`.
Progress terminal_progress(bool quiet);

}  // namespace kamervragen
