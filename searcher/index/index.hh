// An index as one thread reads it: a snapshot at a time, reopened when it moves on. It may lie in several parts, here
// and on other machines, which answer as one: the engine joins them, with the statistics of all.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/layout/fields.hh"
#include "schema/program/places.hh"
#include "schema/record/record.hh"
#include "searcher/index/index_info.hh"
#include "searcher/index/snapshot.hh"
#include "searcher/index/snapshots.hh"
#include "searcher/index/workspace.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {

/// Reads the snapshots that it shares with the others of their threads, with a workspace of its own.
///
/// THREADS  One at a time; each makes its own of what one of them opened: Index(opened.snapshots()).
class Index {
 public:
  /// Fails with Exit::no_input where there is no index, or none that can be read, or an empty one (no-index,
  /// not-an-index, unreadable-index, empty-index; the hint names how to make one), and with Exit::other_stamp where
  /// another schema or analyser made it.
  static Result<Index> open(const std::filesystem::path& folder, const layout::FieldTable& = layout::fields());
  /// The parts as one. Fails as well where a server does not answer (Exit::no_input, server-away), unless that is
  /// allowed and another part does; and where two are the same (Exit::usage, same-index-twice). A record that stands in
  /// two parts with other records beside it is noticed only when it is read from both: by each_record, or among hits.
  static Result<Index> open(const std::vector<program::IndexPlace>&, const OpenOptions& = {},
                            const layout::FieldTable& = layout::fields());
  explicit Index(std::shared_ptr<Snapshots>);
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;
  ~Index();

  const std::shared_ptr<Snapshots>& snapshots() const;
  /// The one that is read, or was read last.
  const Snapshot& snapshot() const;
  Workspace& workspace();
  /// How long a read may take; past it, it fails with too-costly (Exit::usage). Zero, as at the beginning: any time.
  void limit_reads(std::chrono::milliseconds longest);

  IndexInfo info() const { return snapshot().info(); }
  /// As in `info`, without its reading of files.
  std::optional<Date> newest() const { return snapshot().state().newest; }
  /// Parts that no read could ask (OpenOptions::partial): one that was away once is left out from then on.
  const std::vector<MissingPart>& missing() const { return snapshot().state().missing; }
  const layout::FieldTable& table() const { return snapshot().table(); }
  /// The folder of an index that is one; nothing where it has several parts, or a server.
  std::optional<std::filesystem::path> folder() const {
    auto all = folders();
    return all && all->size() == 1 ? std::optional(std::move(all->front())) : std::nullopt;
  }
  /// The folders of its parts; nothing where one is a server.
  std::optional<std::vector<std::filesystem::path>> folders() const { return snapshot().folders(); }
  bool in_parts() const { return snapshot().in_parts(); }
  /// The slots of the snapshot in memory; for use inside `read`. Null the first time: a process that answers one query
  /// does not pay for loading them, and one that answers many does once for each state of the index. Null as well where
  /// the index has several parts, or a server.
  const Columns* columns();
  /// As `columns`, for reading beside a search: it does not count as one. Null where no search had them.
  const Columns* columns_at_hand() const;
  /// The record with that sleutel; nothing where there is none.
  Result<std::optional<Kamervraag>> record(const Sleutel&);
  /// Every record, in no particular order. Stops when `use` gives false. Fails with Exit::busy when a writer overtakes
  /// it midway, and with record-twice (Exit::no_input) where two parts hold one record.
  Result<void> each_record(const std::function<bool(const Kamervraag&)>& use);

  /// Runs one piece of reading on one snapshot, which `snapshot` then is, with a database of it that nobody else uses
  /// meanwhile; runs it again, whole, on the next one when a writer has overtaken it. Xapian's exceptions become errors
  /// here. Reads inside the work are of the same snapshot, so several make one answer of one state of the index. A
  /// server that goes away meanwhile is asked anew, once; then it is an error, or left out.
  Result<void> read(const std::function<Result<void>(Xapian::Database&)>& work);

 private:
  friend class OneAnswer;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// While it lives, the searches of an index are those of one answer, which is no reason to load columns between them.
/// Inside another one, that one does.
class OneAnswer {
 public:
  explicit OneAnswer(Index&);
  OneAnswer(const OneAnswer&) = delete;
  OneAnswer& operator=(const OneAnswer&) = delete;
  ~OneAnswer();

 private:
  Index& index_;
  bool outer_;
};

}  // namespace kamervragen::index
