// The folder of an index: its generations, the stub that names the current one, and the lock of its one writer
// (layout: schema/layout/stamp.hh).
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "corpus/store/disk.hh"
#include "schema/errors/error.hh"

namespace kamervragen::state {

class IndexFolder {
 public:
  /// Makes the folder where it is missing, takes the lock, and removes what killed runs left. Fails with Exit::busy
  /// while another writer holds it, with Exit::no_input where the folder cannot be written or holds something else than
  /// an index.
  static Result<IndexFolder> lock(const std::filesystem::path& folder);
  /// The current generation's path, without the lock; absent where there is no index yet.
  static std::optional<std::filesystem::path> current_of(const std::filesystem::path& folder);

  const std::filesystem::path& path() const { return path_; }
  std::optional<std::filesystem::path> current() const { return current_of(path_); }
  /// An empty place for the next generation.
  Result<std::filesystem::path> next_generation();
  /// Makes a generation the current one, durably and at once; the former ones are removed.
  Result<void> switch_to(const std::filesystem::path& generation);

 private:
  IndexFolder(std::filesystem::path path, store::FileLock lock) : path_(std::move(path)), lock_(std::move(lock)) {}
  void remove_others(const std::filesystem::path& keep) const;
  std::filesystem::path path_;
  store::FileLock lock_;
};

/// Now, as "2026-11-23T04:00:12Z".
std::string timestamp();

}  // namespace kamervragen::state
