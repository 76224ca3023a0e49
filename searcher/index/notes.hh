// What runs noted beside the index (status.json; written by indexer/state/status.cc): when it was last checked, and
// what the harvest knows of its coverage. No part of the index's content.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "schema/errors/error.hh"
#include "schema/record/dates.hh"

namespace kamervragen::index {

/// The whole file as a JSON object; an empty one where there is none that can be read.
nlohmann::ordered_json read_notes(const std::filesystem::path& index);

/// When the index was last found to say what its corpus says; ISO, UTC; empty where that is not noted.
std::string last_checked(const nlohmann::ordered_json& notes);

/// The day after which no publication of an index can be, that was written at `updated`: that of the last download,
/// where a harvest is noted since; else that of the run that wrote it. Absent where neither is known.
std::optional<Date> last_day(const nlohmann::ordered_json& notes, const std::string& updated);

/// Lines for people on the harvest: its last complete run, what is stored of what is known, the months and number
/// series with something missing. Empty where no harvest is noted.
std::string coverage_text(const nlohmann::ordered_json& notes);

/// What the harvest lacks: months of publications that are known and not stored, "2019-07".
struct HarvestGaps {
  std::string complete;  ///< when it was last complete; ISO, empty where it never was
  std::vector<std::string> months;
};
/// Of an index in these folders: what any part of it lacks, and the earliest of their last complete runs. Nothing where
/// no harvest is noted beside one of them.
std::optional<HarvestGaps> harvest_gaps(std::span<const std::filesystem::path> folders);

struct Freshness {
  bool fresh = false;
  std::string line;  ///< one sentence that says what is how old
};

/// Fresh when the index was checked, and the harvest (where one is noted) complete, not longer ago than that.
Freshness check_freshness(const nlohmann::ordered_json& notes, std::chrono::seconds most, std::chrono::sys_seconds now);

}  // namespace kamervragen::index
