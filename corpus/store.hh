// The publications on disk, as harvested: a folder per publication in any nesting, named by its id, which holds
// {id}.xml or {id}.html and metadata.xml. A file `ingetrokken.json` in it is a tombstone: withdrawn on purpose.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "schema/digest.hh"
#include "schema/error.hh"
#include "schema/ids.hh"

namespace kamervragen {

/// Where a publication lies; its files as paths, empty where there is none.
struct StoredPublicatie {
  PublicatieId id;
  std::filesystem::path folder, xml, html, metadata;
  bool withdrawn = false;
  /// Of the names, sizes, times and inodes of its files: while it is the same, so are they. Zero where a file is so
  /// young that a change could hide in the resolution of its time.
  Digest signature;
};

/// What lies there. The digest covers the names and bytes of all its files.
struct StoredContent {
  std::string xml, html, metadata;
  Digest digest;
};

struct StoreScan {
  std::vector<StoredPublicatie> publications;  ///< sorted by id, each id once
  std::vector<Error> problems;                 ///< folders that could not be read, ids that stand twice
};

/// Fails when the folder is missing or unreadable; an empty store is not an error here.
Result<StoreScan> scan_store(const std::filesystem::path& folder);
/// Fails with the file's name when one cannot be read or is larger than the limit (64 MB).
Result<StoredContent> read_stored(const StoredPublicatie&);

}  // namespace kamervragen
