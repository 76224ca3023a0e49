// The harvest's state, open for writing: what is told is on disk before the call returns.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "corpus/harvest/state.hh"
#include "corpus/store/disk.hh"

namespace kamervragen::harvest {

class Journal {
 public:
  /// Makes the folders, takes the lock (Exit::busy), loads the state, cuts off a half-written end and empties
  /// incoming/.
  static Result<Journal> open(const std::filesystem::path& corpus);
  Journal(Journal&&) noexcept;
  Journal& operator=(Journal&&) = delete;
  ~Journal();

  const HarvestState& state() const { return state_; }
  /// Null when it is not known.
  const Entry* find(std::string_view id) const;
  std::size_t damaged() const { return damaged_; }
  const std::filesystem::path& corpus() const { return corpus_; }
  std::filesystem::path incoming() const { return harvest_folder(corpus_) / "incoming"; }

  /// One write and one sync for all of them. Those that say what is known already are left out: a run without news
  /// writes nothing here.
  Result<void> put(std::span<const Entry>);
  Result<void> put(const Entry& entry) { return put(std::span(&entry, 1)); }
  Result<void> put(Soort, const Cursor&);
  Result<void> put(const CompleteRun&);
  /// Folds a journal that has grown beyond half of the snapshot (and `least` bytes) into a new one, so that the cost of
  /// a run stays that of its news.
  Result<void> fold(std::uint64_t least = 1u << 20);

 private:
  Journal(std::filesystem::path corpus, store::FileLock lock) : corpus_(std::move(corpus)), lock_(std::move(lock)) {}
  Result<void> append(std::string_view lines);

  std::filesystem::path corpus_;
  store::FileLock lock_;
  HarvestState state_;
  int fd_ = -1;
  std::uint64_t size_ = 0, snapshot_size_ = 0;
  std::size_t damaged_ = 0;
};

}  // namespace kamervragen::harvest
