// The folder of an index: its generations, the stub that names the current one, and the lock of its one writer
// (layout: schema/layout/stamp.hh).
//
// Nothing is removed before its successor is proved: a generation goes only once another was opened through the stub
// and carried its stamp.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/store/disk.hh"
#include "schema/errors/error.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::state {

/// Behind the name of a generation: the folder of what a rebuild makes on its way to it.
inline constexpr std::string_view scratch_suffix = ".parts";

/// A generation that is being made: removed again unless it became the current one, so that a failed run leaves no half
/// index on a full disk.
class NewGeneration {
 public:
  explicit NewGeneration(std::filesystem::path path) : path_(std::move(path)) {}
  NewGeneration(NewGeneration&& other) noexcept : path_(std::move(other.path_)) { other.path_.clear(); }
  NewGeneration& operator=(NewGeneration&&) = delete;
  ~NewGeneration();

  const std::filesystem::path& path() const { return path_; }

 private:
  friend class IndexFolder;
  std::filesystem::path path_;
  bool current_ = false;
};

class IndexFolder {
 public:
  /// Makes the folder where it is missing and takes the lock. Errors: index-being-written (Exit::busy) while another
  /// writer holds it; cannot-write, not-an-index-folder (Exit::no_input).
  static Result<IndexFolder> lock(const std::filesystem::path& folder);
  /// The current generation's path, without the lock; absent where there is no stub. Errors (Exit::no_input):
  /// cannot-read, damaged-stub.
  static Result<std::optional<std::filesystem::path>> current_of(const std::filesystem::path& folder);

  const std::filesystem::path& path() const { return path_; }
  Result<std::optional<std::filesystem::path>> current() const { return current_of(path_); }
  /// Removes what killed runs left. Beside a current generation that opens and carries a stamp that is every other one;
  /// else what never was finished.
  void remove_leftovers() const;
  /// An empty place for the next generation, of a number that none has.
  Result<NewGeneration> next_generation() const;
  /// Makes a generation the current one, durably and at once; then removes the former ones. Errors (Exit::no_input):
  /// cannot-write; the former generation stays the current one, unless the stub was replaced already.
  Result<void> switch_to(NewGeneration& generation) const;

 private:
  IndexFolder(std::filesystem::path path, store::FileLock lock) : path_(std::move(path)), lock_(std::move(lock)) {}
  std::filesystem::path path_;
  store::FileLock lock_;
};

/// The database of a generation, for reading. Errors (Exit::no_input): unreadable-index where a table is missing or is
/// none. Throws what the engine throws.
Result<Xapian::Database> open_generation(const std::filesystem::path& generation);

/// Now, as "2026-11-23T04:00:12Z".
std::string timestamp();

}  // namespace kamervragen::state
