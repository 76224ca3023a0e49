// What can be asked of kamervragen-harvest.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "schema/commands/table.hh"

namespace kamervragen::commands {

/// The defaults stand in the rows.
struct HarvestSettings : Common {
  std::filesystem::path corpus, config, report;
  std::string sru, documents, contact, type;
  std::optional<Date> since, until, today;
  double delay = 0, sru_delay = 0, timeout = 0, retry_wait = 0, retry_wait_max = 0, retry_after_max = 0;  ///< seconds
  int retries = 0, overlap = 0, walks = 0, rechecks = 0, give_up = 0;
  std::uint64_t page_size = 0, window_max = 0, journal_max = 0;
  std::optional<std::uint64_t> limit;
  bool accept_withdrawals = false, dry_run = false, no_audit = false, fetch_again = false;
};

const Program& harvest_program();

}  // namespace kamervragen::commands
