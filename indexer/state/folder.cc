#include "indexer/state/folder.hh"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <xapian.h>

#include "schema/layout/stamp.hh"
#include "schema/layout/stub.hh"
#include "schema/layout/tables.hh"

namespace kamervragen::state {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> cannot_write(const fs::path& path, int error) {
  return fail(Code::cannot_write, {{"path", path.string()}, {"why", std::strerror(error)}});
}

/// 0, or the errno of what failed.
int sync_path(const fs::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return errno;
  const int error = ::fsync(fd) == 0 ? 0 : errno;
  ::close(fd);
  return error;
}

bool looks_like_generation(std::string_view name) { return name.starts_with(layout::generation_prefix); }

/// The files that a run builds a generation from; of no use without that run.
bool is_scratch(const fs::path& path) {
  return path.extension() == scratch_suffix && layout::generation_number(path.stem().string()).has_value();
}

/// Whether the database there opens and says what made it. The engine writes the file that it opens a database by last.
bool is_stamped(const fs::path& generation) {
  try {
    return !Xapian::Database(generation.string()).get_metadata(std::string(layout::meta::stamp)).empty();
  } catch (const Xapian::Error&) {
    return false;
  }
}

/// Killed before it was a database. One that does not open any more is damaged, and may be all that there is.
bool is_unfinished(const fs::path& generation) {
  std::error_code error;
  const bool begun = fs::exists(generation / "iamglass", error);
  if (error) return false;
  if (!begun) return true;
  try {
    return Xapian::Database(generation.string()).get_metadata(std::string(layout::meta::stamp)).empty();
  } catch (const Xapian::Error&) {
    return false;
  }
}

/// The generations there, whatever their state.
std::vector<fs::path> generations_in(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (layout::generation_number(entry.path().filename().string())) out.push_back(entry.path());
  return out;
}

/// Anything but what an index folder holds: then it is somebody else's folder.
bool is_foreign(const fs::path& folder) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    auto name = entry.path().filename().string();
    if (name.starts_with('.')) name.erase(0, 1);  // a file that was about to replace another when its run was killed
    const bool ours = looks_like_generation(name) || name.starts_with(layout::stub_file) ||
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

Result<Xapian::Database> open_generation(const fs::path& generation) {
  if (const auto table = layout::find_unreadable_table(generation))
    return fail(Code::unreadable_index, {{"index", generation.parent_path().string()},
                                         {"why", fmt::format("{}: {}", table->name, table->why)}});
  return Xapian::Database(generation.string());
}

NewGeneration::~NewGeneration() {
  if (path_.empty() || current_) return;
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

Result<std::optional<fs::path>> IndexFolder::current_of(const fs::path& folder) {
  const auto stub = folder / layout::stub_file;
  std::error_code error;
  const bool there = fs::exists(fs::symlink_status(stub, error));
  if (!there && (!error || error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory))
    return std::nullopt;
  const auto text = store::read_whole(stub);
  if (!text) return pass(text);
  const auto named = layout::stub_target(*text, stub);
  if (!named) return pass(named);
  return folder / *named;
}

Result<IndexFolder> IndexFolder::lock(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!fs::is_directory(folder)) return cannot_write(folder, error ? error.value() : ENOTDIR);
  if (is_foreign(folder)) return fail(Code::not_an_index_folder, {{"index", folder.string()}});
  auto lock = store::FileLock::acquire(folder / layout::lock_file,
                                       Error(Code::index_being_written, {{"index", folder.string()}}));
  if (!lock) return pass(lock);
  return IndexFolder(folder, std::move(*lock));
}

void IndexFolder::remove_leftovers() const {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path_, error))
    if (is_scratch(entry.path())) fs::remove_all(entry.path(), error);
  const auto now = current();
  if (!now) return;
  const bool proved = *now && is_stamped(**now);
  for (const auto& generation : generations_in(path_)) {
    const bool named = *now && generation.filename() == (*now)->filename();
    if (!named && (proved || is_unfinished(generation))) fs::remove_all(generation, error);
  }
}

Result<NewGeneration> IndexFolder::next_generation() const {
  std::uint32_t newest = 0;
  for (const auto& generation : generations_in(path_))
    newest = std::max(newest, *layout::generation_number(generation.filename().string()));
  // A stub may name one that is gone.
  if (const auto now = current(); now && *now)
    newest = std::max(newest, layout::generation_number((*now)->filename().string()).value_or(0));
  auto next = path_ / layout::generation_name(newest + 1);
  std::error_code error;
  fs::create_directories(next, error);
  if (error) return cannot_write(next, error.value());
  return NewGeneration(std::move(next));
}

Result<void> IndexFolder::switch_to(NewGeneration& generation) const {
  const auto& path = generation.path();
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path, error))
    if (const int why = sync_path(entry.path())) return cannot_write(entry.path(), why);
  if (error) return cannot_write(path, error.value());
  if (const int why = sync_path(path)) return cannot_write(path, why);
  auto written = store::replace_file(path_ / layout::stub_file, layout::stub_text(path.filename().string()));
  const auto now = current();
  // The rename may be done though what follows failed: then the stub names it, durable or not.
  generation.current_ = !now || *now == path;
  if (!written) return written;
  remove_leftovers();
  return {};
}

}  // namespace kamervragen::state
