// One database of an index, opened for reading: in a folder of ours, or behind a xapian-tcpsrv.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "schema/layout/fields.hh"
#include "schema/program/error.hh"
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

class IndexPart {
 public:
  IndexPart(program::IndexPlace, const layout::FieldTable&, Patience);
  IndexPart(IndexPart&&) noexcept;
  IndexPart& operator=(IndexPart&&) noexcept;
  ~IndexPart();

  /// Opens what is there now. Errors (Exit::no_input): no-index, not-an-index, unreadable-index, of a server
  /// server-away; (Exit::other_stamp) those of require_current.
  Result<void> open();
  /// Moves on to what is committed now, by a new connection where the last one is `lost`; whether the database is
  /// another or has changed. Errors: those of open. Throws Xapian::DatabaseModifiedError where it is overtaken
  /// meanwhile.
  Result<bool> refresh(bool lost);

  const Xapian::Database& database() const;
  const PartInfo& info() const { return info_; }
  const program::IndexPlace& place() const { return place_; }

 private:
  Result<void> take(Xapian::Database);
  Result<void> open_folder();
  Result<void> open_server();
  void describe();

  program::IndexPlace place_;
  layout::FieldTable table_;
  Patience patience_;
  std::filesystem::path generation_;
  std::unique_ptr<Xapian::Database> database_;
  PartInfo info_;
};

/// What the engine says of a failure, with the system's own words where it has them.
std::string what(const Xapian::Error&);

/// Exit::no_input, unreadable-index.
tl::unexpected<Error> unreadable_index(const std::string& place, std::string_view why);
/// Exit::no_input, server-away.
tl::unexpected<Error> server_away(const std::string& place, std::string_view why);
inline constexpr std::string_view server_away_code = "server-away";

}  // namespace kamervragen::index
