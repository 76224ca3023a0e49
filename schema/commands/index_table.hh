// What can be asked of kamervragen-index.
#pragma once

#include <filesystem>
#include <optional>

#include "schema/commands/table.hh"

namespace kamervragen::commands {

struct IndexSettings : Common {
  std::filesystem::path corpus, index, report, harvest_status;
  std::optional<Share> shard, part;
  std::optional<unsigned> jobs;
  bool accept_removals = false, dry_run = false, if_worth = false;
};

const Program& index_program();

}  // namespace kamervragen::commands
