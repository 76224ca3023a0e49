// A few threads with an index each, and a queue before them that has an end.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "searcher/index/index.hh"

namespace kamervragen::serve {

/// THREADS  Any number.
class Pool {
 public:
  using Work = std::function<void(index::Index&)>;
  /// So many threads; of the work that waits, so much.
  Pool(const std::shared_ptr<index::Snapshots>&, std::size_t threads, std::size_t waiting,
       std::chrono::milliseconds longest_read);
  ~Pool() { end(); }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  /// Takes some work, to be done in its turn; false where as much waits as may.
  bool take(Work);
  /// Takes no more, and comes back when all that was taken is done.
  void end();

 private:
  void run(index::Index);

  std::size_t waiting_most_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Work> waiting_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace kamervragen::serve
