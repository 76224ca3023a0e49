// What stands where an export is wanted: an earlier one, as it was written or changed since, or somebody's.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"

namespace kamervragen::package {

/// The files of an earlier export that are not what it wrote; absent where a place holds no such export, or anything
/// beside it. An empty folder is one that nothing has changed.
std::optional<std::vector<std::string>> changed_in_folder(const std::filesystem::path&);
/// Likewise the tables of a database, which is ours by its mark and its tables.
std::optional<std::vector<std::string>> changed_in_database(const std::filesystem::path&);

/// Nothing, where a place holds an earlier export as it was written. `named`: what the place is called in an error.
/// ERRORS: export-not-ours, export-changed.
Result<void> may_be_replaced(const std::filesystem::path& place, bool folder, const std::filesystem::path& named);

}  // namespace kamervragen::package
