#include "searcher/serve/deadlines.hh"

#include <sys/socket.h>

namespace kamervragen::serve {

void Deadlines::set(int descriptor, Time time) {
  const std::lock_guard lock(mutex_);
  times_[descriptor] = time;
}

void Deadlines::forget(int descriptor) {
  const std::lock_guard lock(mutex_);
  times_.erase(descriptor);
}

void Deadlines::enforce(Time now) {
  const std::lock_guard lock(mutex_);
  std::erase_if(times_, [&](const auto& one) {
    const bool over = one.second <= now;
    if (over) ::shutdown(one.first, SHUT_RDWR);
    return over;
  });
}

}  // namespace kamervragen::serve
