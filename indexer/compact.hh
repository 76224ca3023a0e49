// Compaction: what many updates leave behind is squeezed out, beside the database, and switched as a rebuild is.
#pragma once

#include <cstdint>
#include <filesystem>

#include "schema/error.hh"

namespace kamervragen {

struct CompactReport {
  bool done = false;
  std::uint64_t before = 0, after = 0;  ///< bytes
};

/// Compacts the current generation. With `only_if_worth`, only when the database has grown by a quarter more than its
/// records since it was last made or compacted. The content stays what it is.
Result<CompactReport> compact(const std::filesystem::path& index, bool only_if_worth);

/// Bytes of the files in a folder.
std::uint64_t folder_bytes(const std::filesystem::path&);

}  // namespace kamervragen
