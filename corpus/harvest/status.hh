// What the harvest has, and what it knows that it has not: the denominator of every count.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/harvest/state.hh"
#include "schema/errors/error.hh"

namespace kamervragen::harvest {

struct Tally {
  std::uint64_t known = 0;     ///< listed by the service, or in the store
  std::uint64_t stored = 0;    ///< in the store, with text
  std::uint64_t textless = 0;  ///< in the store, metadata only
  std::uint64_t pending = 0;   ///< listed, not downloaded yet
  std::uint64_t failed = 0;
  std::uint64_t withdrawn = 0;  ///< or superseded
  bool operator==(const Tally&) const = default;
};

/// The numbers of the Aanhangsel of one Kamer and vergaderjaar that are not in the store. They are consecutive from 1.
struct NumberGaps {
  std::string kamer, vergaderjaar;
  int highest = 0;
  std::vector<int> missing;
  std::vector<int> known;  ///< those of them that the service lists: pending or failed
};

struct HarvestStatus {
  std::optional<CompleteRun> complete;
  std::map<Soort, Cursor> cursors;
  std::string newest_id, newest;  ///< the newest publication in the store, and its day
  std::string downloaded;         ///< the day of the last download, by the run's own calendar
  Tally all;
  std::map<std::string, Tally> months;         ///< "2024-11": of dt.available; "" where the service says none
  std::map<std::string, Tally> vergaderjaren;  ///< "2024-2025"; "" where it is not known
  std::vector<NumberGaps> gaps;                ///< only of series that are not complete
  std::vector<std::string> lost;               ///< were stored, and their folders are not there any more
};

/// Reads the state and looks whether each folder is there. A corpus that was never harvested is Exit::no_input.
Result<HarvestStatus> harvest_status(const std::filesystem::path& corpus);
HarvestStatus status_of(const HarvestState&, const std::vector<std::string>& lost);

std::string status_text(const HarvestStatus&);
std::string status_json(const HarvestStatus&);

/// What does not lie in the store as it was stored.
struct VerifyReport {
  std::uint64_t publications = 0, files = 0;
  std::vector<std::string> damaged, missing;  ///< "folder/file"
  std::vector<std::string> unknown;           ///< publications in the store that no harvest put there
  bool clean() const { return damaged.empty() && missing.empty() && unknown.empty(); }
};
Result<VerifyReport> verify_store(const std::filesystem::path& corpus);
/// Puts what is damaged or missing on the work list of the next run; takes the lock. The number of publications.
Result<std::uint64_t> fetch_again(const std::filesystem::path& corpus);
std::string verify_json(const VerifyReport&);

}  // namespace kamervragen::harvest
