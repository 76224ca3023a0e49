// What stands beside the tables: a datapackage.json (Frictionless Data Package 1) and an ro-crate-metadata.json
// (RO-Crate 1.1). Both say what the package is of; neither names a moment, so that the same index and query make the
// same bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/package/writer.hh"

namespace kamervragen::package {

inline constexpr std::string_view descriptor_name = "datapackage.json", crate_name = "ro-crate-metadata.json";
/// The key of the description that is ours: what was asked of which index.
inline constexpr const char* descriptor_mark = "kamervragen";
/// In it, for a folder: the digest of the crate, and that of the description with noughts in the digest's place.
inline constexpr const char *crate_digest = "crate_sha256", *own_digest = "sha256_with_noughts_here";
/// What a digest of a file begins with.
inline constexpr std::string_view digest_kind = "sha256:";

/// What the description of a folder says beyond that of a database.
struct FolderDescription {
  std::string_view delimiter;  ///< of its files
  std::string crate_sha256;
};
std::string datapackage_json(const Source&, const std::vector<ChosenTable>&, const std::vector<WrittenTable>&,
                             const std::optional<FolderDescription>&);
/// Whether the description of a folder is byte for byte what was written.
bool is_unchanged(std::string_view description);
std::string crate_json(const Source&, const std::vector<WrittenTable>&);

}  // namespace kamervragen::package
