#include "searcher/index/snapshots.hh"

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "searcher/index/stored.hh"
#include "searcher/index/time_limit.hh"

namespace kamervragen::index {
namespace {

/// A reader is overtaken when a writer commits twice during its work, or when a rebuild removes the generation that the
/// stub named a moment ago. Neither happens this often in a row.
constexpr int attempts_max = 10;
/// A connection is lost with its server; a second one that is lost as well shows more than a restart.
constexpr int connections_max = 2;

}  // namespace

Result<void> with_retries(const std::function<std::string()>& names, const std::function<void()>& lost,
                          const std::function<Result<void>()>& work) {
  Result<void> broken;  ///< the last connection that was lost
  int connections = 0;
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    try {
      auto done = work();
      // What was handed out before the connection broke cannot be gone on with.
      return !done && !broken && done.error().code == Code::index_moved ? broken : done;
    } catch (const Xapian::DatabaseModifiedError&) {
      continue;
    } catch (const Xapian::NetworkTimeoutError& e) {  // what is slow would be slow again
      lost();
      return server_away(names(), what(e));
    } catch (const Xapian::NetworkError& e) {
      lost();
      broken = server_away(names(), what(e));
      if (++connections >= connections_max) return broken;
    } catch (const Xapian::DocNotFoundError& e) {  // a list names a document that is not there
      return unreadable_index(names(), what(e));
    } catch (const std::length_error& e) {  // a length in a damaged table
      return unreadable_index(names(), e.what());
    } catch (const TooCostly& e) {
      return too_costly(e);
    } catch (const Xapian::DatabaseError& e) {
      return unreadable_index(names(), what(e));
    } catch (const Xapian::Error& e) {
      // A server may send what is no error of the engine's, or one that only it knows.
      if (e.get_context().starts_with("remote:")) {
        lost();
        return server_away(names(), what(e));
      }
      return fail(Code::engine, {{"type", e.get_type()}, {"why", what(e)}});
    }
  }
  return fail(Code::index_busy);
}

struct Snapshots::Impl {
  layout::FieldTable table;
  OpenOptions options;
  mutable std::mutex looking;  ///< guards what stands below
  std::vector<IndexPart> parts;
  std::vector<MissingPart> missing;  ///< one that was away once is left out from then on
  bool moved = true;                 ///< the parts are ahead of `last`
  bool lost = false;                 ///< a connection broke: which one, the engine does not tell
  std::shared_ptr<const Snapshot> last;

  Impl(const layout::FieldTable& of, const OpenOptions& how) : table(of), options(how) {}

  Result<void> open(const std::vector<program::IndexPlace>& places) {
    for (const auto& place : places) parts.emplace_back(place, table, options.patience);
    auto opened = each_part([](IndexPart& part) -> Result<bool> {
      if (auto done = part.open(); !done) return pass(done);
      return true;
    });
    if (!opened) return opened;
    bool just_opened = true;
    return retrying([&] { return std::exchange(just_opened, false) ? make() : advance(); });
  }

  /// Moves on to what is committed now.
  Result<void> move_on() {
    return retrying([this] { return advance(); });
  }

  std::string names() const {
    std::string out;
    for (const auto& part : parts) out.append(out.empty() ? "" : ", ").append(part.place().text());
    return out;
  }

 private:
  Result<void> retrying(const std::function<Result<void>()>& work) {
    return with_retries([this] { return names(); }, [this] { lost = true; }, work);
  }

  Result<void> advance() {
    if (auto seen = each_part([this](IndexPart& part) { return part.refresh(lost); }); !seen) return seen;
    lost = false;
    return moved ? make() : Result<void>{};
  }

  /// Asks each part whether it has moved. Servers that are away are left out where that is allowed, unless nothing
  /// remains.
  Result<void> each_part(const std::function<Result<bool>(IndexPart&)>& ask) {
    for (auto part = parts.begin(); part != parts.end();) {
      auto done = ask(*part);
      if (done) {
        moved = moved || *done;
        ++part;
        continue;
      }
      const bool away = done.error().code == Code::server_away;
      if (!away || !options.partial || parts.size() == 1) return pass(done);
      missing.push_back({part->place().text(), done.error().message()});
      part = parts.erase(part);
      moved = true;
    }
    return {};
  }

  Result<void> make() {
    std::vector<PartInfo> described;
    std::vector<program::IndexPlace> places;
    for (const auto& part : parts) {
      described.push_back(part.info());
      places.push_back(part.place());
    }
    auto joined = as_one(std::move(described));
    if (!joined) return pass(joined);
    joined->missing = missing;
    std::vector<Xapian::Database> databases(std::max<std::size_t>(options.readers, 1));
    for (auto& database : databases)
      for (auto& part : parts) database.add_database(part.connect());
    last = Snapshot::made({table, std::move(*joined), std::move(places)}, std::move(databases));
    moved = false;
    return {};
  }
};

Snapshots::Snapshots(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Snapshots::~Snapshots() = default;

Result<std::shared_ptr<Snapshots>> Snapshots::open(const std::vector<program::IndexPlace>& places,
                                                   const OpenOptions& options, const layout::FieldTable& table) {
  auto impl = std::make_unique<Impl>(table, options);
  if (auto opened = impl->open(places); !opened) return pass(opened);
  if (impl->last->state().kamervragen == 0) return fail(Code::empty_index, {{"index", impl->names()}});
  return std::shared_ptr<Snapshots>(new Snapshots(std::move(impl)));
}

Result<std::shared_ptr<const Snapshot>> Snapshots::current() {
  const std::lock_guard lock(impl_->looking);
  if (auto done = impl_->move_on(); !done) return pass(done);
  return impl_->last;
}

std::shared_ptr<const Snapshot> Snapshots::last() const {
  const std::lock_guard lock(impl_->looking);
  return impl_->last;
}

void Snapshots::lost(const Snapshot& snapshot) {
  const std::lock_guard lock(impl_->looking);
  if (impl_->last.get() == &snapshot) impl_->lost = true;
}

const layout::FieldTable& Snapshots::table() const { return impl_->table; }

}  // namespace kamervragen::index
