#include "corpus/harvest/journal.hh"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include "schema/program/crash_point.hh"

namespace kamervragen::harvest {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> cannot_write(const fs::path& path, int error) {
  return fail(Code::cannot_write, {{"path", path.string()}, {"why", std::strerror(error)}});
}

}  // namespace

Result<Journal> Journal::open(const fs::path& corpus) {
  const auto folder = harvest_folder(corpus);
  if (auto made = store::make_folders(folder); !made) return pass(made);
  auto lock = store::FileLock::acquire(folder / "lock", Error(Code::busy, {{"corpus", corpus.string()}}));
  if (!lock) return pass(lock);
  Journal journal(corpus, std::move(*lock));
  auto loaded = load_state(corpus);
  if (!loaded) return pass(loaded);
  journal.state_ = std::move(loaded->state);
  journal.snapshot_size_ = loaded->snapshot_bytes;
  journal.size_ = loaded->journal_whole;
  journal.damaged_ = loaded->damaged;
  const auto path = folder / "journal";
  journal.fd_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (journal.fd_ < 0 || ::ftruncate(journal.fd_, static_cast<off_t>(journal.size_)) != 0)
    return cannot_write(path, errno);
  // A folder that was moved aside on a file system without exchange goes back before its neighbours are removed.
  for (const auto& [id, entry] : journal.state_.entries)
    if (!entry.intended.empty() && !entry.folder.empty())
      store::restore_former(journal.incoming() / id, corpus / entry.folder);
  std::error_code error;
  fs::remove_all(journal.incoming(), error);
  if (auto made = store::make_folders(journal.incoming()); !made) return pass(made);
  return journal;
}

Journal::Journal(Journal&& other) noexcept
    : corpus_(std::move(other.corpus_)),
      lock_(std::move(other.lock_)),
      state_(std::move(other.state_)),
      fd_(std::exchange(other.fd_, -1)),
      size_(other.size_),
      snapshot_size_(other.snapshot_size_),
      damaged_(other.damaged_) {}

Journal::~Journal() {
  if (fd_ >= 0) ::close(fd_);
}

const Entry* Journal::find(std::string_view id) const {
  const auto found = state_.entries.find(id);
  return found == state_.entries.end() ? nullptr : &found->second;
}

Result<void> Journal::append(std::string_view lines) {
  const auto path = harvest_folder(corpus_) / "journal";
  std::size_t written = 0;
  int error = 0;
  while (written < lines.size() && !error) {
    const auto n = ::pwrite(fd_, lines.data() + written, lines.size() - written, static_cast<off_t>(size_ + written));
    if (n >= 0)
      written += static_cast<std::size_t>(n);
    else if (errno != EINTR)
      error = errno;
  }
  if (!error && ::fdatasync(fd_) != 0) error = errno;
  if (error) {
    [[maybe_unused]] const int cut =
        ::ftruncate(fd_, static_cast<off_t>(size_));  // what is half there is not read anyhow
    return cannot_write(path, error);
  }
  size_ += lines.size();
  return {};
}

Result<void> Journal::put(std::span<const Entry> entries) {
  std::string lines;
  for (const auto& entry : entries)
    if (const auto* known = find(entry.id.str()); !known || *known != entry) lines += entry_line(entry);
  if (lines.empty()) return {};
  if (auto done = append(lines); !done) return done;
  for (const auto& entry : entries) state_.entries.insert_or_assign(entry.id.str(), entry);
  return {};
}

Result<void> Journal::put(Soort soort, const Cursor& cursor) {
  const auto known = state_.cursors.find(soort);
  if (known != state_.cursors.end() && known->second == cursor) return {};
  if (auto done = append(cursor_line(soort, cursor)); !done) return done;
  state_.cursors.insert_or_assign(soort, cursor);
  return {};
}

Result<void> Journal::put(const CompleteRun& run) {
  if (auto done = append(complete_line(run)); !done) return done;
  state_.complete = run;
  return {};
}

Result<void> Journal::fold(std::uint64_t least) {
  if (size_ < least || size_ < snapshot_size_ / 2) return {};
  std::string text;
  for (const auto& [id, entry] : state_.entries) text += entry_line(entry);
  for (const auto& [soort, cursor] : state_.cursors) text += cursor_line(soort, cursor);
  if (state_.complete) text += complete_line(*state_.complete);
  if (auto written = store::replace_file(harvest_folder(corpus_) / "state", text); !written) return written;
  program::crash_point("harvest.snapshot");
  if (::ftruncate(fd_, 0) != 0) return cannot_write(harvest_folder(corpus_) / "journal", errno);
  size_ = 0;
  snapshot_size_ = text.size();
  return {};
}

}  // namespace kamervragen::harvest
