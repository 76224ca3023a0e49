// What stands beside the tables: a datapackage.json (Frictionless Data Package 1) and an ro-crate-metadata.json
// (RO-Crate 1.1). Both say what the package is of; neither names a moment, so that the same index and query make the
// same bytes.
#pragma once

#include <string>
#include <vector>

#include "searcher/package/writer.hh"

namespace kamervragen::package {

inline constexpr std::string_view descriptor_name = "datapackage.json", crate_name = "ro-crate-metadata.json";
/// The key of the description that is ours: what was asked of which index.
inline constexpr const char* descriptor_mark = "kamervragen";

/// `delimiter`: of the files; empty in a database.
std::string datapackage_json(const Source&, const std::vector<ChosenTable>&, const std::vector<WrittenTable>&,
                             std::string_view delimiter);
std::string crate_json(const Source&, const std::vector<WrittenTable>&);

}  // namespace kamervragen::package
