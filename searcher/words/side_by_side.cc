#include "searcher/words/side_by_side.hh"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "searcher/index/time_limit.hh"

namespace kamervragen::words {
namespace {

constexpr std::size_t batch_size = 32, batches_waiting_most = 8, documents_for_a_worker = 64;

struct Batch {
  std::size_t first = 0;  ///< its place among all documents
  std::vector<std::unique_ptr<const index::Stored>> documents;
};

/// Hands batches to workers, and knows the first error.
class Batches {
 public:
  /// Waits while enough is waiting. False when no more is wanted.
  bool put(Batch batch) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return waiting_.size() < batches_waiting_most || error_; });
    if (error_) return false;
    waiting_.push_back(std::move(batch));
    some_.notify_one();
    return true;
  }
  void end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    some_.notify_all();
  }
  /// None when all is done. What was put before an error is still handed out: it may have an earlier one.
  std::optional<Batch> take() {
    std::unique_lock lock(mutex_);
    some_.wait(lock, [this] { return !waiting_.empty() || ended_; });
    if (waiting_.empty()) return std::nullopt;
    auto out = std::move(waiting_.front());
    waiting_.pop_front();
    room_.notify_one();
    return out;
  }
  void fail(std::size_t place, Error error) {
    const std::lock_guard lock(mutex_);
    if (error_ && error_->first < place) return;
    error_ = {place, std::move(error)};
    room_.notify_all();
  }
  Result<void> result() {
    if (error_) return tl::make_unexpected(std::move(error_->second));
    return {};
  }

 private:
  std::mutex mutex_;
  std::condition_variable some_, room_;
  std::deque<Batch> waiting_;
  std::optional<std::pair<std::size_t, Error>> error_;
  bool ended_ = false;
};

void work(Batches& batches, std::size_t worker, const UseStored& use) {
  while (auto batch = batches.take()) {
    for (std::size_t i = 0; i < batch->documents.size(); ++i)
      if (auto done = use(worker, *batch->documents[i]); !done) {
        batches.fail(batch->first + i, std::move(done.error()));
        break;
      }
  }
}

void read_all(const index::QueryContext& context, std::span<const unsigned> documents, Batches& batches) {
  for (std::size_t first = 0; first < documents.size(); first += batch_size) {
    Batch batch{first, {}};
    for (const auto document : documents.subspan(first, std::min(batch_size, documents.size() - first))) {
      index::spend_time();
      batch.documents.push_back(std::make_unique<const index::Stored>(context.database, document));
    }
    if (!batches.put(std::move(batch))) return;
  }
}

}  // namespace

std::size_t workers_for(std::size_t documents) {
  return std::clamp<std::size_t>(documents / documents_for_a_worker, 1,
                                 std::max(1u, std::thread::hardware_concurrency()));
}

Result<void> read_side_by_side(const index::QueryContext& context, std::span<const unsigned> documents,
                               std::size_t workers, const UseStored& use) {
  if (workers < 2) {
    for (const auto document : documents) {
      index::spend_time();
      if (auto done = use(0, index::Stored(context.database, document)); !done) return done;
    }
    return {};
  }
  Batches batches;
  struct Ender {
    Batches& batches;
    ~Ender() { batches.end(); }
  };
  {
    std::vector<std::jthread> threads;
    const Ender ender{batches};  // before the threads are waited for, whatever is thrown
    for (std::size_t worker = 0; worker < workers; ++worker)
      threads.emplace_back([&, worker] { work(batches, worker, use); });
    read_all(context, documents, batches);
  }
  return batches.result();
}

}  // namespace kamervragen::words
