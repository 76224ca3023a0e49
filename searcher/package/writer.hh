// What writes the tables of a package down.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/package/tables.hh"
#include "searcher/package/target.hh"

namespace kamervragen::package {

/// A table, and which of its columns are wanted: the key always.
struct ChosenTable {
  const PackageTable* table = nullptr;
  std::vector<std::size_t> columns;
};

/// ERRORS: unknown-export-column.
Result<std::vector<ChosenTable>> chosen_tables(const Target&);

/// What a package is of.
struct Source {
  std::string query;  ///< as it was understood; empty: all
  std::uint64_t count = 0;
  std::string index_id, reference_date;
  std::string version;  ///< of the program
};

struct WrittenTable {
  std::string file;  ///< where it stands; in a database its name
  const PackageTable* table = nullptr;
  std::uint64_t rows = 0, bytes = 0;
  std::string sha256;  ///< of the file; empty in a database
};

/// Takes the rows of each table, in the order of its key. What it has begun is gone with it, unless it was finished.
///
/// THREADS  One at a time. ERRORS: export-failed, where something cannot be written.
class Writer {
 public:
  virtual ~Writer() = default;
  /// A row of the table in that place among the chosen ones, with all of its columns.
  virtual Result<void> add(std::size_t table, const Values&) = 0;
  /// Puts it where it was wanted.
  virtual Result<std::vector<WrittenTable>> finish(const Source&) = 0;
};

/// Files with commas between values, a datapackage.json and an ro-crate-metadata.json beside them.
Result<std::unique_ptr<Writer>> folder_writer(const Target&, const std::vector<ChosenTable>&);
/// One file of SQLite, with the same description in its table `package`.
Result<std::unique_ptr<Writer>> sqlite_writer(const Target&, const std::vector<ChosenTable>&);

}  // namespace kamervragen::package
