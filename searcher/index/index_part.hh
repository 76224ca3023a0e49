// One database of an index, opened for reading: in a folder of ours, or behind a xapian-tcpsrv.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "schema/errors/error.hh"
#include "schema/layout/fields.hh"
#include "schema/program/places.hh"
#include "searcher/index/index_info.hh"

namespace Xapian {
class Database;
class Error;
}  // namespace Xapian

namespace kamervragen::index {

/// How long a server is waited for.
struct Patience {
  std::chrono::milliseconds connect{3000};  ///< for the connection
  std::chrono::milliseconds reply{30000};   ///< for each reply
};

/// Knows what is committed there, by a database of its own that nothing else reads; opens the databases of readers.
///
/// THREADS  One at a time.
class IndexPart {
 public:
  IndexPart(program::IndexPlace, const layout::FieldTable&, Patience);
  IndexPart(IndexPart&&) noexcept;
  IndexPart& operator=(IndexPart&&) noexcept;
  ~IndexPart();

  /// Opens what is there now. Errors (Exit::no_input): no-index, not-an-index, unreadable-index, of a server
  /// server-away; (Exit::other_stamp) those of require_current.
  Result<void> open();
  /// Looks what is committed now, by a new connection where the last one is `lost`; whether it is another state than
  /// `info` told of until then. What `open` reached is taken as it is the first time a server is asked. Errors: those
  /// of open. Throws Xapian::DatabaseModifiedError where it is overtaken meanwhile.
  Result<bool> refresh(bool lost);
  /// A database of the state that `info` tells of, for one more reader. Throws what Xapian throws;
  /// Xapian::DatabaseModifiedError where that state is no longer the last one: after a refresh it can be had.
  Xapian::Database connect();

  const PartInfo& info() const { return info_; }
  const program::IndexPlace& place() const { return place_; }

 private:
  Result<void> take(Xapian::Database);
  Result<void> open_folder();
  Result<void> open_server();
  Xapian::Database another() const;
  void describe(const Xapian::Database&);
  bool describes(const Xapian::Database&) const;

  program::IndexPlace place_;
  layout::FieldTable table_;
  Patience patience_;
  std::filesystem::path generation_;
  PartInfo info_;
  bool stale_ = false;                        ///< the watch is ahead of `info_`
  bool asked_ = false;                        ///< since it was opened
  std::unique_ptr<Xapian::Database> opened_;  ///< by `open`, until a reader has it
  std::unique_ptr<Xapian::Database> watch_;   ///< null until it is needed: who reads once has one database
};

/// What the engine says of a failure, with the system's own words where it has them.
std::string what(const Xapian::Error&);

/// Exit::no_input, unreadable-index.
tl::unexpected<Error> unreadable_index(const std::string& place, std::string_view why);
/// Exit::no_input, server-away.
tl::unexpected<Error> server_away(const std::string& place, std::string_view why);

}  // namespace kamervragen::index
