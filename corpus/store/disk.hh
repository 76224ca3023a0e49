// Files that are there whole or not at all, also after SIGKILL and a power cut; and the lock of the one writer. Used
// for the store here, and for the folder of an index by the indexer.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "schema/errors/error.hh"

namespace kamervragen::store {

/// All of it, closed and synced; whatever stood there is replaced. Not atomic: for files that nobody reads yet.
Result<void> write_synced(const std::filesystem::path& file, std::string_view bytes);
/// A reader sees the old or the new file, whole.
Result<void> replace_file(const std::filesystem::path& file, std::string_view bytes);
/// Puts the folder `from` in the place of `to` in one step; a former `to` is then at `from`, for the caller to remove.
/// Where the file system cannot exchange two folders, `to` is missing for a moment, and after a kill in that moment
/// it lies at `from` + ".former", from where restore_former() puts it back.
Result<void> put_in_place(const std::filesystem::path& from, const std::filesystem::path& to);
void restore_former(const std::filesystem::path& from, const std::filesystem::path& to);
Result<void> make_folders(const std::filesystem::path&);
/// Makes what was renamed into a folder, or out of it, durable.
Result<void> sync_folder(const std::filesystem::path&);
/// The whole file; a missing one is an error (Exit::no_input).
Result<std::string> read_whole(const std::filesystem::path&);

/// Held until the end of the process or of this value; the kernel drops it when the process is killed.
class FileLock {
 public:
  /// Fails with `busy` while another process holds it.
  static Result<FileLock> acquire(const std::filesystem::path& file, Error busy);
  FileLock(FileLock&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  FileLock& operator=(FileLock&&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int fd) : fd_(fd) {}
  int fd_ = -1;
};

}  // namespace kamervragen::store
