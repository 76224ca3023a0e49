// Who runs a compiled query: our own scoring where the index is one database of this machine, the engine's where it is
// not. Both find the same, in the same order, with the same counts.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "searcher/index/context.hh"
#include "searcher/match/match.hh"

namespace kamervragen::match {

/// Throws what Xapian throws.
///
/// THREADS  One at a time: it reads the database of its query.
class Engine {
 public:
  virtual ~Engine() = default;
  virtual Match run(const compiler::CompiledQuery&, const MatchPlan&) const = 0;
  /// How many match; exact.
  virtual std::uint64_t count(const compiler::CompiledQuery&) const = 0;
  /// Those of the documents that match, in any order.
  virtual std::vector<unsigned> among(std::span<const unsigned> documents, const compiler::CompiledQuery&) const = 0;
};

/// The one for the snapshot of the query; the context must outlive it.
std::unique_ptr<const Engine> engine_for(const index::QueryContext&);

/// The slot that decides between equal scores.
int tie_slot();

}  // namespace kamervragen::match
