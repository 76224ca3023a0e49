// Compaction: what many updates leave behind is squeezed out, beside the database, and switched as a rebuild is.
#pragma once

#include <cstdint>
#include <filesystem>

#include "schema/errors/error.hh"

namespace kamervragen::write {

struct CompactReport {
  bool done = false;
  std::uint64_t before = 0, after = 0;  ///< bytes
};

/// Compacts the current generation. With `only_if_worth`, only when the database has grown to two and a half times
/// what its records account for since it was last made or compacted. The content stays what it is.
Result<CompactReport> compact(const std::filesystem::path& index, bool only_if_worth);

/// Half of the engine's default. A night touches some block of almost every word that it holds, so what it writes is
/// words times this; smaller ones would not fill a page of memory. The size of the index and searches do not change.
constexpr int block_bytes = 4096;

/// Bytes of the files in a folder.
std::uint64_t folder_bytes(const std::filesystem::path&);

}  // namespace kamervragen::write
