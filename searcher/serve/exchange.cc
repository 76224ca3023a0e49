#include "searcher/serve/exchange.hh"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>

namespace kamervragen::serve {
namespace {

/// A writer waits while this much is unread.
constexpr std::size_t unread_most = 256 * 1024;
/// A reader that takes less than so much in so long is too slow for a thread to wait for.
constexpr std::size_t least_taken = 64 * 1024;
constexpr std::chrono::seconds reading_time{10};

}  // namespace

void Exchange::head(http::Head head) { head_ = std::move(head); }

bool Exchange::body(std::string_view text) {
  std::unique_lock lock(mutex_);
  body_ += text;
  if (body_.size() - sent_ <= unread_most) return !cancelled_;
  while (!cancelled_ && body_.size() - sent_ > unread_most / 2) {
    const auto before = body_.size() - sent_;
    if (std::exchange(waiting_, false)) {
      lock.unlock();
      wake_();
      lock.lock();
    }
    const bool drained = drained_.wait_for(
        lock, reading_time, [&] { return cancelled_ || waiting_ || body_.size() - sent_ <= unread_most / 2; });
    if (!drained && before - (body_.size() - sent_) < least_taken) cancelled_ = broken_ = true;
  }
  return !cancelled_;
}

void Exchange::broken() {
  const std::lock_guard lock(mutex_);
  broken_ = true;
}

void Exchange::finish() {
  {
    const std::lock_guard lock(mutex_);
    finished_ = true;
    if (!std::exchange(waiting_, false)) return;
  }
  wake_();
}

Exchange::Read Exchange::read(char* into, std::size_t most, const std::function<void()>& before_wait) {
  const std::lock_guard lock(mutex_);
  if (const auto size = std::min(most, body_.size() - sent_); size > 0) {
    std::memcpy(into, body_.data() + sent_, size);
    sent_ += size;
    if (sent_ > unread_most) body_.erase(0, std::exchange(sent_, 0));
    drained_.notify_one();
    return {Next::bytes, size};
  }
  if (broken_ || cancelled_) return {Next::broken};
  if (finished_) return {Next::end};
  before_wait();
  waiting_ = true;
  drained_.notify_one();
  return {Next::wait};
}

void Exchange::cancel() {
  const std::lock_guard lock(mutex_);
  cancelled_ = true;
  drained_.notify_one();
}

bool Exchange::is_whole() {
  const std::lock_guard lock(mutex_);
  return finished_ && !broken_ && sent_ == 0;
}

std::string Exchange::take_whole() {
  const std::lock_guard lock(mutex_);
  return std::exchange(body_, {});
}

}  // namespace kamervragen::serve
