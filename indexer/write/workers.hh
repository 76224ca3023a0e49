// Work shared by several processes: each with its own memory and allocator, so that none waits for another.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>

#include "schema/errors/error.hh"

namespace kamervragen::write {

/// What the workers and their parent see of each other.
struct SharedCounters {
  std::atomic<std::uint64_t> next{0};  ///< the next piece of work that nobody has taken
  std::atomic<std::uint64_t> done{0};
  /// Why the first worker that failed did; written once, read after all have ended.
  std::atomic<bool> failed{false};
  std::array<char, 300> why{};
};

/// Forks `jobs` workers, waits for all, and tells `progress` of `done` meanwhile. `work` runs in the child and gives
/// true when it succeeded; what it throws is the reason that it failed. When one fails, the others are ended and the
/// call fails with Exit::no_input and the reason; when one dies of a signal, with Exit::internal. The children die with
/// their parent.
Result<void> run_workers(unsigned jobs, const std::function<bool(unsigned worker, SharedCounters&)>& work,
                         const std::function<void(std::uint64_t done)>& progress);

}  // namespace kamervragen::write
