// Until when each connection must have got on, so that slow clients hold nothing.
#pragma once

#include <chrono>
#include <mutex>
#include <unordered_map>

namespace kamervragen::serve {

/// THREADS  Any number.
class Deadlines {
 public:
  using Time = std::chrono::steady_clock::time_point;
  /// REQUIRES: the descriptor is open until it is forgotten.
  void set(int descriptor, Time);
  void forget(int descriptor);
  /// Shuts down each connection whose time has come, so that its server ends it.
  void enforce(Time now);

 private:
  std::mutex mutex_;
  std::unordered_map<int, Time> times_;
};

}  // namespace kamervragen::serve
