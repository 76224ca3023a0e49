#include "searcher/serve/pool.hh"

#include <utility>

namespace kamervragen::serve {

Pool::Pool(const std::shared_ptr<index::Snapshots>& snapshots, std::size_t threads, std::size_t waiting,
           std::chrono::milliseconds longest_read)
    : waiting_most_(waiting) {
  for (std::size_t i = 0; i < threads; ++i) {
    index::Index index(snapshots);
    index.limit_reads(longest_read);
    threads_.emplace_back([this, own = std::move(index)]() mutable { run(std::move(own)); });
  }
}

void Pool::end() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_)
    if (thread.joinable()) thread.join();
}

bool Pool::take(Work work) {
  {
    const std::lock_guard lock(mutex_);
    if (ending_ || waiting_.size() >= waiting_most_) return false;
    waiting_.push_back(std::move(work));
  }
  changed_.notify_one();
  return true;
}

void Pool::run(index::Index index) {
  while (true) {
    Work work;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return ending_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      work = std::move(waiting_.front());
      waiting_.pop_front();
    }
    work(index);
  }
}

}  // namespace kamervragen::serve
