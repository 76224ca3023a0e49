// A value that is made when it is first asked for.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>

namespace kamervragen::index {

/// THREADS  Any number: the first to ask makes it, the others wait for it; from then on it is only read. Where making
/// it
///          throws, the one who asked gets the exception, and the next one who asks makes it.
template <class T>
class Lazy {
 public:
  /// Null until it is made.
  const T* known() const { return known_.load(std::memory_order_acquire); }
  template <class Make>
  const T& get(const Make& make) {
    if (const auto* made = known()) return *made;
    const std::lock_guard lock(making_);
    if (!value_) known_.store(&value_.emplace(make()), std::memory_order_release);
    return *value_;
  }

 private:
  std::mutex making_;
  std::optional<T> value_;
  std::atomic<const T*> known_ = nullptr;
};

}  // namespace kamervragen::index
