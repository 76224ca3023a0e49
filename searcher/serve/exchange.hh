// One response on its way from the thread that works it out to the one that sends it.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "searcher/http/http.hh"

namespace kamervragen::serve {

/// Holds a body of some size at most: the writer waits for the reader, as long as that gets on.
///
/// THREADS  One that writes and one that reads.
class Exchange final : public http::Reply {
 public:
  /// `wake`: the reader can go on; called once for each time that it was told to wait, and once for the head. Called
  /// by the writer's thread, with nothing locked that a reader needs.
  explicit Exchange(std::function<void()> wake) : wake_(std::move(wake)) {}

  // The writer's.
  void head(http::Head) override;
  bool body(std::string_view) override;
  void broken() override;
  /// Nothing comes behind this.
  void finish();

  // The reader's.
  enum class Next { bytes, wait, end, broken };
  struct Read {
    Next next = Next::wait;
    std::size_t size = 0;
  };
  /// Copies what there is. Where it says to wait, `before_wait` was called first, and the reader is woken later.
  Read read(char* into, std::size_t most, const std::function<void()>& before_wait);
  /// The reader is gone: the writer is told at its next piece.
  void cancel();
  /// After the first wake-up.
  const http::Head& response() const { return head_; }
  /// The whole body, where all of it is here.
  bool is_whole();
  std::string take_whole();

 private:
  const std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable drained_;
  http::Head head_;
  std::string body_;
  std::size_t sent_ = 0;  ///< of body_
  bool waiting_ = true;   ///< the reader is to be woken
  bool finished_ = false, broken_ = false, cancelled_ = false;
};

}  // namespace kamervragen::serve
