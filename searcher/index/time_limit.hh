// How long the answer to one query may be worked on.
//
// No partial answer, so no limit of the engine's own, which stops a match where it is: who is past it is told so and
// has nothing.
#pragma once

#include <chrono>

#include "schema/errors/error.hh"

namespace kamervragen::index {

/// Thrown by spend_time; becomes too-costly where reading ends (with_retries).
struct TooCostly {
  std::chrono::milliseconds most;
};

/// The error that says so.
tl::unexpected<Error> too_costly(const TooCostly&);

/// Holds for this thread until it ends; inside another one, that one does.
class TimeLimit {
 public:
  /// Zero: none.
  explicit TimeLimit(std::chrono::milliseconds most);
  TimeLimit(const TimeLimit&) = delete;
  TimeLimit& operator=(const TimeLimit&) = delete;
  ~TimeLimit();

 private:
  bool outer_;
};

/// Called by whatever a query can make long: a step of about a millisecond, or every so many smaller ones. Throws
/// TooCostly past the limit of this thread.
void spend_time();

/// The next of several queries that one read answers begins here: it has the whole time.
void begin_next_query();

/// For loops of short steps: looks at the clock at every 64th.
class Steps {
 public:
  void step() {
    if (++count_ % 64 == 0) spend_time();
  }

 private:
  unsigned count_ = 0;
};

}  // namespace kamervragen::index
