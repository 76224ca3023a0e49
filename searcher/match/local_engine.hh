// One database of this machine: scores, orders and counters of ours, which read each list of the index once.
#pragma once

#include "searcher/match/engine.hh"

namespace kamervragen::match {

/// THREADS  One at a time.
class LocalEngine final : public Engine {
 public:
  explicit LocalEngine(const index::QueryContext& context) : context_(context) {}
  Match run(const compiler::CompiledQuery&, const MatchPlan&) const override;
  std::uint64_t count(const compiler::CompiledQuery&) const override;
  std::vector<unsigned> among(std::span<const unsigned> documents, const compiler::CompiledQuery&) const override;

 private:
  const index::QueryContext& context_;
};

}  // namespace kamervragen::match
