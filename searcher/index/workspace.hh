// What a query works with beside the snapshot: what it writes to, and what its thread has worked out before.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "searcher/index/tally.hh"

namespace kamervragen::index {

/// Used again from one query to the next, over whatever snapshots. Holds nothing of the engine.
///
/// THREADS  One at a time: each has its own.
struct Workspace {
  dutch::Analyser analyser{};  ///< for the words that it has met
  Tallies tallies{};
  /// What was read of exact phrases: the record terms of those that have one in other forms only, by the phrase's terms
  /// (searcher/compiler/exact_phrase.cc). Of one snapshot; cleared where reading begins.
  std::map<std::string, std::vector<std::string>> read_phrases{};
};

}  // namespace kamervragen::index
