// Work shared by several processes: each with its own memory and allocator, so that none waits for another.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include "schema/error.hh"

namespace kamervragen {

/// What the workers and their parent see of each other.
struct SharedCounters {
  std::atomic<std::uint64_t> next{0};  ///< the next piece of work that nobody has taken
  std::atomic<std::uint64_t> done{0};
};

/// Forks `jobs` workers, waits for all, and tells `progress` of `done` meanwhile. `work` runs in the child and gives true
/// when it succeeded. When one fails or dies, the others are ended and the call fails with Exit::internal. The children
/// die with their parent.
Result<void> run_workers(unsigned jobs, const std::function<bool(unsigned worker, SharedCounters&)>& work,
                         const std::function<void(std::uint64_t done)>& progress);

}  // namespace kamervragen
