// The small file beside the database (status.json): what runs note that is no part of the index's content. Replaced
// atomically; a reader that has only the index sees when it was last checked and what its corpus is known to miss.
//
//   {"checked": "2026-11-23T04:00:12Z", "id": "…", "kamervragen": 42994,
//    "compacted": {"bytes": 812345678, "kamervragen": 42900},
//    "harvest": { as `kamervragen harvest status --format json` }, "harvest_noted": "2026-11-23T04:00:15Z"}
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "schema/errors/error.hh"

namespace kamervragen::state {

/// Notes that the index was found to say what its corpus says.
Result<void> note_check(const std::filesystem::path& index, const std::string& id, std::uint64_t kamervragen);

/// Notes what a harvest knows of its coverage: the JSON text of its status. Fails when it is no JSON object.
Result<void> note_harvest(const std::filesystem::path& index, const std::string& json_text);

/// The size of the database when it was last made or compacted.
struct CompactedSize {
  std::uint64_t bytes = 0, kamervragen = 0;
};
Result<void> note_compacted(const std::filesystem::path& index, CompactedSize);
std::optional<CompactedSize> compacted_size(const std::filesystem::path& index);

}  // namespace kamervragen::state
