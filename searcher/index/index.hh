// An index opened for reading: one snapshot, reopened when it moves on. It may lie in several parts, here and on other
// machines, which answer as one: the engine joins them, with the statistics of all.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "schema/layout/fields.hh"
#include "schema/program/error.hh"
#include "schema/program/places.hh"
#include "schema/record/record.hh"
#include "searcher/index/index_info.hh"
#include "searcher/index/index_part.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {

class Columns;

/// How an index of several parts is opened.
struct OpenOptions {
  bool partial = false;  ///< a server that is away is left out, and said in the answer; else it is an error
  Patience patience{};
};

/// Not for use by two threads at once; each opens its own.
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
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;
  ~Index();

  IndexInfo info() const;
  /// As in `info`, without its reading of files.
  std::optional<Date> newest() const;
  /// Parts that no read could ask (OpenOptions::partial): one that was away once is left out from then on.
  const std::vector<MissingPart>& missing() const;
  const layout::FieldTable& table() const;
  /// The folder of an index that is one; nothing where it has several parts, or a server.
  std::optional<std::filesystem::path> folder() const;
  /// Whether a part is read through a server, where only the engine's own counters and orders can run.
  bool has_server() const;
  bool in_parts() const;
  /// The one that its readers share, for its cache.
  dutch::Analyser& analyser();
  /// The slots of the snapshot in memory; for use inside `read`. Null the first time: a process that answers one query
  /// does not pay for loading them, and one that answers many does once for each state of the index. Null as well where
  /// the index has several parts.
  Columns* columns();
  /// The record with that sleutel ("tweede:2019Z15244"); nothing where there is none.
  Result<std::optional<Kamervraag>> record(const std::string& sleutel);
  /// Every record, in no particular order. Stops when `use` gives false. Fails with Exit::busy when a writer overtakes
  /// it midway, and with record-twice (Exit::no_input) where two parts hold one record.
  Result<void> each_record(const std::function<bool(const Kamervraag&)>& use);

  /// Runs one piece of reading on one snapshot, which `info` then describes; reopens and runs it again, whole, when a
  /// writer has overtaken it. Xapian's exceptions become errors here and nowhere else.
  /// Reads inside the work are of the same snapshot, so several make one answer of one state of the index. A server
  /// that goes away meanwhile is asked anew, once; then it is an error, or left out.
  Result<void> read(const std::function<Result<void>(Xapian::Database&)>& work);

 private:
  struct Impl;
  explicit Index(std::unique_ptr<Impl>);
  std::unique_ptr<Impl> impl_;
};

}  // namespace kamervragen::index
