// The files of a database. The engine takes one that is missing for an empty table, and answers without it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::layout {

struct UnreadableTable {
  std::string_view name;  ///< of the file
  std::string why;
};

/// The first file of a generation that is missing, cannot be opened, or is no table: all that ours has, those of
/// positions among them. Looks at names and sizes, not at what stands in them. Absent for an index of no records, which
/// lacks the tables that it has nothing for.
std::optional<UnreadableTable> find_unreadable_table(const std::filesystem::path& generation);

/// Whether an open database has records, terms of records and positions, or no records at all. The engine takes a table
/// that it could not open at that moment for one that was never made: it would copy the others without it, or begin it
/// anew. Throws what the engine throws.
bool has_every_table(const Xapian::Database&);

}  // namespace kamervragen::layout
