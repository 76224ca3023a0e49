// What is said when the engine ends the process itself.
#pragma once

#include <exception>

namespace kamervragen::program {

/// While it lives, std::terminate says that the index could not be written, and ends the process with Exit::no_input.
///
/// Xapian 1.4 calls it when the disk fills in certain moments of a commit: an error that it meets while it handles
/// another. Nobody can catch that, and nothing is lost by it: what was not committed is not in the index, and the lock
/// goes with the process.
class EngineEndGuard {
 public:
  EngineEndGuard();
  ~EngineEndGuard();
  EngineEndGuard(const EngineEndGuard&) = delete;
  EngineEndGuard& operator=(const EngineEndGuard&) = delete;

 private:
  std::terminate_handler before_;
};

}  // namespace kamervragen::program
