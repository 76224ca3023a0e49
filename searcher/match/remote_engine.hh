// Several parts, or one behind a server: the engine's own orders and counters only. Those of ours do not reach a
// server, and see a document by its number within its part.
#pragma once

#include "searcher/match/engine.hh"

namespace kamervragen::match {

/// THREADS  One at a time.
class RemoteEngine final : public Engine {
 public:
  explicit RemoteEngine(const Xapian::Database& database) : database_(database) {}
  Match run(const compiler::CompiledQuery&, const MatchPlan&) const override;
  std::uint64_t count(const compiler::CompiledQuery&) const override;
  std::vector<unsigned> among(std::span<const unsigned> documents, const compiler::CompiledQuery&) const override;

 private:
  const Xapian::Database& database_;
};

}  // namespace kamervragen::match
