// The publications on disk, as harvested: a folder per publication in any nesting, named by its id, which holds
// {id}.xml or {id}.html and metadata.xml. A file `ingetrokken.json` in it is a tombstone: withdrawn on purpose.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/record/ids.hh"
#include "schema/text/digest.hh"

namespace kamervragen::store {

/// Where a publication lies, and which files it has.
struct StoredPublicatie {
  PublicatieId id;
  std::string folder;     ///< its path: that of the store, and what is below it
  std::size_t below = 0;  ///< where in it that begins which is below the store
  bool has_xml = false, has_html = false, has_metadata = false;
  bool withdrawn = false;
  /// Of the names, sizes, times and inodes of its files and of its place below the store: while it is the same, so are
  /// they. Zero where a file is so young that a change could hide in the resolution of its time.
  text::Digest signature;

  /// The folder below the store: "2019/kv-tk-2019Z15244".
  std::string_view place() const { return std::string_view(folder).substr(below); }
  /// The files as paths; empty where there is none.
  std::filesystem::path xml() const;
  std::filesystem::path html() const;
  std::filesystem::path metadata() const;
};

/// What lies there. The digest covers the names and bytes of all its files.
struct StoredContent {
  std::string xml, html, metadata;
  text::Digest digest;
};

/// A place below the store of which nobody can say what lies there: it could not be listed, or is no folder and no
/// file.
struct UnknownPlace {
  std::string place;                         ///< below the store
  Error why;                                 ///< with its path
  std::optional<PublicatieId> publicatie{};  ///< whose folder it is; else it could hold any of them
};

/// What is unknown is not gone: a publication that lies in `unknown`, or below it, may be there as it was.
struct StoreScan {
  std::vector<StoredPublicatie> publications;  ///< sorted by id, each id once
  std::vector<UnknownPlace> unknown;           ///< sorted by place
  std::vector<Error> problems;                 ///< ids that stand twice, folders that should hold a publication
  /// The unknown place that hides what lies in a folder below the store; null where none does.
  const UnknownPlace* hides(std::string_view place) const;
  /// Null where there is none of that id.
  const StoredPublicatie* find(std::string_view id) const;
};

/// Fails when the folder is missing or unreadable; an empty store is not an error here.
Result<StoreScan> scan_store(const std::filesystem::path& folder);
/// Fails with the file's name when one cannot be read or is larger than the limit (64 MB).
Result<StoredContent> read_stored(const StoredPublicatie&);

}  // namespace kamervragen::store
