#include "indexer/state/folder.hh"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "schema/layout/stamp.hh"

namespace kamervragen::state {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> cannot_write(const fs::path& path, int error) {
  return fail(Code::cannot_write, {{"path", path.string()}, {"why", std::strerror(error)}});
}

bool sync_path(const fs::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  const bool done = ::fsync(fd) == 0;
  ::close(fd);
  return done;
}

bool is_generation(const fs::path& path) { return path.filename().string().starts_with(layout::generation_prefix); }

/// Anything but what an index folder holds: then it is somebody else's folder.
bool is_foreign(const fs::path& folder) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    auto name = entry.path().filename().string();
    if (name.starts_with('.')) name.erase(0, 1);  // a file that was about to replace another when its run was killed
    const bool ours = is_generation(entry.path()) || name.starts_with(layout::stub_file) ||
                      name.starts_with(layout::status_file) || name == layout::lock_file;
    if (!ours) return true;
  }
  return false;
}

}  // namespace

std::string timestamp() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

std::optional<fs::path> IndexFolder::current_of(const fs::path& folder) {
  std::ifstream in(folder / layout::stub_file);
  std::string type, name;
  if (!(in >> type >> name)) return std::nullopt;
  return folder / name;
}

Result<IndexFolder> IndexFolder::lock(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!fs::is_directory(folder)) return cannot_write(folder, error ? error.value() : ENOTDIR);
  if (is_foreign(folder)) return fail(Code::not_an_index_folder, {{"index", folder.string()}});
  auto lock = store::FileLock::acquire(folder / layout::lock_file,
                                       Error(Code::index_being_written, {{"index", folder.string()}}));
  if (!lock) return pass(lock);
  IndexFolder locked(folder, std::move(*lock));
  if (const auto now = locked.current()) locked.remove_others(*now);
  return locked;
}

void IndexFolder::remove_others(const fs::path& keep) const {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path_, error))
    if (is_generation(entry.path()) && entry.path().filename() != keep.filename()) fs::remove_all(entry.path(), error);
}

Result<fs::path> IndexFolder::next_generation() {
  int newest = 0;
  const auto now = current();
  if (now) {
    const auto number = now->filename().string().substr(layout::generation_prefix.size());
    newest = std::atoi(number.c_str());
  }
  const auto next = path_ / fmt::format("{}{}", layout::generation_prefix, newest + 1);
  std::error_code error;
  fs::remove_all(next, error);  // a first rebuild that was killed
  fs::create_directories(next, error);
  if (error) return cannot_write(next, error.value());
  return next;
}

Result<void> IndexFolder::switch_to(const fs::path& generation) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(generation, error)) sync_path(entry.path());
  sync_path(generation);
  auto written =
      store::replace_file(path_ / layout::stub_file, fmt::format("glass {}\n", generation.filename().string()));
  if (!written) return written;
  remove_others(generation);
  return {};
}

}  // namespace kamervragen::state
