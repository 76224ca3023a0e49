// Where a package goes, and what it holds.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kamervragen::package {

struct Target {
  std::filesystem::path place;                        ///< a folder, or a file that ends in .sqlite, .sqlite3 or .db
  bool force = false;                                 ///< what stands there is replaced, if it is a package
  std::string delimiter = ",";                        ///< of the files of a folder: "," ";" or "tab"
  bool byte_order_mark = false;                       ///< the files begin with one
  std::optional<std::vector<std::string>> columns{};  ///< "sets", "sets.titel"; absent: all of all tables
};

}  // namespace kamervragen::package
