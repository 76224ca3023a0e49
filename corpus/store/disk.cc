#include "corpus/store/disk.hh"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kamervragen::store {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> cannot_write(const fs::path& path, int error) {
  return fail(Code::cannot_write, {{"path", path.string()}, {"why", std::strerror(error)}});
}

tl::unexpected<Error> cannot_read(const fs::path& path, int error) {
  return fail(Code::cannot_read, {{"path", path.string()}, {"why", std::strerror(error)}});
}

struct Descriptor {
  int fd;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

/// 0, or the errno of what failed.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

}  // namespace

Result<void> write_synced(const fs::path& file, std::string_view bytes) {
  const Descriptor out{::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
  if (out.fd < 0) return cannot_write(file, errno);
  int error = write_all(out.fd, bytes);
  if (!error && ::fsync(out.fd) != 0) error = errno;
  if (!error) return {};
  ::unlink(file.c_str());
  return cannot_write(file, error);
}

Result<void> replace_file(const fs::path& file, std::string_view bytes) {
  // Hidden, so that a store scan that comes by does not see it; a killed run's is overwritten by the next.
  const auto beside = file.parent_path() / ("." + file.filename().string() + ".new");
  if (auto written = write_synced(beside, bytes); !written) return written;
  if (::rename(beside.c_str(), file.c_str()) != 0) return cannot_write(file, errno);
  return sync_folder(file.parent_path());
}

Result<void> put_in_place(const fs::path& from, const fs::path& to) {
  if (auto made = make_folders(to.parent_path()); !made) return made;
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
    return sync_folder(to.parent_path());
  if (errno != EEXIST && errno != EINVAL && errno != ENOSYS) return cannot_write(to, errno);
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_EXCHANGE) == 0)
    return sync_folder(to.parent_path());
  if (errno != EINVAL && errno != ENOSYS && errno != ENOENT) return cannot_write(to, errno);
  const fs::path former = from.string() + ".former";
  if (::rename(to.c_str(), former.c_str()) != 0 && errno != ENOENT) return cannot_write(to, errno);
  if (::rename(from.c_str(), to.c_str()) != 0) {
    const int error = errno;
    restore_former(from, to);
    return cannot_write(to, error);
  }
  std::error_code ignored;
  fs::remove_all(former, ignored);
  return sync_folder(to.parent_path());
}

void restore_former(const fs::path& from, const fs::path& to) {
  std::error_code ignored;
  const fs::path former = from.string() + ".former";
  if (fs::exists(former, ignored) && !fs::exists(to, ignored)) fs::rename(former, to, ignored);
}

Result<void> make_folders(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return {};
  if (folder.has_parent_path() && folder.parent_path() != folder)
    if (auto above = make_folders(folder.parent_path()); !above) return above;
  if (::mkdir(folder.c_str(), 0755) != 0 && errno != EEXIST) return cannot_write(folder, errno);
  if (!fs::is_directory(folder, error)) return cannot_write(folder, ENOTDIR);
  return folder.has_parent_path() ? sync_folder(folder.parent_path()) : Result<void>{};
}

Result<void> sync_folder(const fs::path& folder) {
  const Descriptor at{::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (at.fd < 0 || ::fsync(at.fd) != 0) return cannot_write(folder, errno);
  return {};
}

Result<std::string> read_whole(const fs::path& file) {
  const Descriptor in{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  struct stat status {};
  if (in.fd < 0 || ::fstat(in.fd, &status) != 0) return cannot_read(file, errno);
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const auto n = ::read(in.fd, bytes.data() + size, bytes.size() - size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return cannot_read(file, errno);
    if (n == 0) break;
    size += static_cast<std::size_t>(n);
  }
  bytes.resize(size);
  return bytes;
}

Result<FileLock> FileLock::acquire(const fs::path& file, Error busy) {
  const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) return cannot_write(file, errno);
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    ::close(fd);
    return tl::make_unexpected(std::move(busy));
  }
  return FileLock(fd);
}

FileLock::~FileLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace kamervragen::store
