// An index opened for reading: one snapshot, reopened when it moves on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "schema/analyser.hh"
#include "schema/error.hh"
#include "schema/fields.hh"
#include "schema/record.hh"
#include "schema/stamp.hh"

namespace Xapian {
class Database;
}

namespace kamervragen {

class Columns;

/// What names an index in every answer.
struct IndexInfo {
  std::string id;               ///< digest of what it holds; see schema/stamp.hh
  std::string uuid;             ///< of the database
  std::uint64_t revision = 0;   ///< of the database
  std::uint64_t kamervragen = 0;
  std::string updated;          ///< when a run last changed it; ISO, UTC
  std::string checked;          ///< when a run last compared it with its corpus; empty where unknown
  Stamp stamp;
  std::optional<Date> newest;   ///< the newest date of any of its publications: the default reference date
};

/// Not for use by two threads at once; each opens its own.
class Index {
 public:
  /// Fails with Exit::no_input where there is no index, or none that can be read, or an empty one (no-index,
  /// not-an-index, unreadable-index, empty-index; the hint names how to make one), and with Exit::other_stamp where
  /// another schema or analyser made it.
  static Result<Index> open(const std::filesystem::path& folder, const FieldTable& = fields());
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;
  ~Index();

  IndexInfo info() const;
  /// As in `info`, without its reading of files.
  std::optional<Date> newest() const;
  const FieldTable& table() const;
  const std::filesystem::path& folder() const;
  /// The one that its readers share, for its cache.
  Analyser& analyser();
  /// The slots of the snapshot in memory; for use inside `read`. Null the first time: a process that answers one query
  /// does not pay for loading them, and one that answers many does once for each state of the index.
  Columns* columns();
  /// The record with that sleutel ("tweede:2019Z15244"); nothing where there is none.
  Result<std::optional<Kamervraag>> record(const std::string& sleutel);
  /// Every record, in no particular order. Stops when `use` gives false. Fails with Exit::busy when a writer overtakes
  /// it midway.
  Result<void> each_record(const std::function<bool(const Kamervraag&)>& use);

  /// Runs one piece of reading on one snapshot, which `info` then describes; reopens and runs it again, whole, when a
  /// writer has overtaken it. Xapian's exceptions become errors here and nowhere else.
  /// Reads inside the work are of the same snapshot, so several make one answer of one state of the index.
  Result<void> read(const std::function<Result<void>(Xapian::Database&)>& work);

 private:
  struct Impl;
  explicit Index(std::unique_ptr<Impl>);
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamervragen
