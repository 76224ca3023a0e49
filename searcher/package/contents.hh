// What a database of an export holds, as digests of its tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;

namespace kamervragen::package {

/// The table of a database that describes the others.
inline constexpr std::string_view package_name = "package";
/// The id that a database of ours names as its application's: "Kamv".
inline constexpr std::int64_t database_mark = 1264676214;

/// The row of the table `package` that holds the digest of a table.
std::string contents_name(std::string_view table);
/// The digest of the rows of a table in any order, with the names of its columns; of the table `package` without the
/// row that holds it. Absent where it cannot be read.
std::optional<std::string> contents_of(sqlite3*, std::string_view table);

}  // namespace kamervragen::package
