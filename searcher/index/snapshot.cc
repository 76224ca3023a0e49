#include "searcher/index/snapshot.hh"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

#include <nlohmann/json.hpp>
#include <xapian.h>

#include "searcher/index/columns.hh"
#include "searcher/index/notes.hh"

namespace kamervragen::index {

struct Snapshot::Impl {
  State state;
  std::unique_ptr<const Columns> columns;
  std::vector<Xapian::Database> databases;
  std::mutex lending;
  std::condition_variable returned;
  std::vector<Xapian::Database*> free;  ///< the one that was used last is lent first

  Impl(State of, std::vector<Xapian::Database> opened) : state(std::move(of)), databases(std::move(opened)) {
    for (auto& database : databases) free.push_back(&database);
    const bool one_here = state.places.size() == 1 && !state.places.front().remote();
    if (one_here) columns = std::make_unique<const Columns>(state.table);
  }
};

Snapshot::Snapshot(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Snapshot::~Snapshot() = default;

std::shared_ptr<const Snapshot> Snapshot::made(State state, std::vector<Xapian::Database> databases) {
  return std::shared_ptr<const Snapshot>(new Snapshot(std::make_unique<Impl>(std::move(state), std::move(databases))));
}

Lease Snapshot::lend() const {
  std::unique_lock lock(impl_->lending);
  impl_->returned.wait(lock, [this] { return !impl_->free.empty(); });
  auto& database = *impl_->free.back();
  impl_->free.pop_back();
  return {shared_from_this(), database};
}

const layout::FieldTable& Snapshot::table() const { return impl_->state.table; }
const IndexInfo& Snapshot::state() const { return impl_->state.info; }
const Columns* Snapshot::columns() const { return impl_->columns.get(); }
bool Snapshot::in_parts() const { return impl_->state.places.size() > 1; }
bool Snapshot::engine_only() const { return !impl_->columns; }

IndexInfo Snapshot::info() const {
  IndexInfo out = impl_->state.info;
  for (std::size_t i = 0; i < out.parts.size(); ++i)
    if (const auto& place = impl_->state.places[i]; !place.remote())
      out.parts[i].checked = last_checked(read_notes(place.folder));
  out.checked = std::ranges::min(out.parts, {}, &PartInfo::checked).checked;
  return out;
}

std::optional<std::vector<std::filesystem::path>> Snapshot::folders() const {
  std::vector<std::filesystem::path> out;
  for (const auto& place : impl_->state.places) {
    if (place.remote()) return std::nullopt;
    out.push_back(place.folder);
  }
  return out;
}

Lease::Lease(Lease&& other) noexcept
    : snapshot_(std::move(other.snapshot_)), database_(std::exchange(other.database_, nullptr)) {}

Lease::~Lease() {
  if (!snapshot_) return;
  auto& pool = *snapshot_->impl_;
  {
    const std::lock_guard lock(pool.lending);
    pool.free.push_back(database_);
  }
  pool.returned.notify_one();
}

}  // namespace kamervragen::index
