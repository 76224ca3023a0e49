// One committed state of an index, in all its parts: what every query of it is answered from.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "schema/layout/fields.hh"
#include "schema/program/places.hh"
#include "searcher/index/index_info.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {

class Columns;
class Lease;

/// The engine's objects are for one thread at a time, its copies included. A snapshot therefore owns a fixed number of
/// databases, each opened apart and verified to be of the one state, and lends one to a query.
///
/// What a writer has committed since is another snapshot (Snapshots). Who reads this one goes on with it, until the
/// engine's second commit overwrites what is read: then it throws Xapian::DatabaseModifiedError, and the query is asked
/// of the next snapshot.
///
/// THREADS  Any number. What is worked out lazily is worked out once.
class Snapshot : public std::enable_shared_from_this<Snapshot> {
 public:
  /// What it is of: the parts as one, and where they lie, in one order.
  struct State {
    layout::FieldTable table;
    IndexInfo info;  ///< without `checked`, which is not of the state
    std::vector<program::IndexPlace> places;
  };
  /// REQUIRES Databases of that state, one at least, none a copy of another.
  static std::shared_ptr<const Snapshot> made(State, std::vector<Xapian::Database>);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  /// A database for as long as the lease lives. Waits while all are lent.
  Lease lend() const;

  const layout::FieldTable& table() const;
  /// `checked` is what the parts' folders say at this moment.
  IndexInfo info() const;
  /// As in `info`, without its reading of files.
  const IndexInfo& state() const;
  /// Its slots in memory; null where it has several parts, or a server.
  const Columns* columns() const;
  bool in_parts() const;
  /// Whether only the engine's own counters and orders can run: those of ours do not reach a server, and see a document
  /// by its number within its part.
  bool engine_only() const;
  /// The folders of its parts; nothing where one is a server.
  std::optional<std::vector<std::filesystem::path>> folders() const;

 private:
  friend class Lease;
  struct Impl;
  explicit Snapshot(std::unique_ptr<Impl>);
  std::unique_ptr<Impl> impl_;
};

/// A database of a snapshot, for one query. The snapshot lives as long.
///
/// THREADS  One at a time; all that was made of the database is gone before the lease is.
class Lease {
 public:
  Lease(Lease&&) noexcept;
  Lease& operator=(Lease&&) = delete;
  ~Lease();
  Xapian::Database& database() const { return *database_; }
  const Snapshot& snapshot() const { return *snapshot_; }

 private:
  friend class Snapshot;
  Lease(std::shared_ptr<const Snapshot> snapshot, Xapian::Database& database)
      : snapshot_(std::move(snapshot)), database_(&database) {}

  std::shared_ptr<const Snapshot> snapshot_;  ///< null in one that was moved from
  Xapian::Database* database_;
};

}  // namespace kamervragen::index
