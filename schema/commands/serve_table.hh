// What can be asked of kamervragen-serve.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "schema/commands/table.hh"

namespace kamervragen::commands {

/// The defaults stand in the rows.
struct ServeSettings : Common {
  std::vector<program::IndexPlace> index;  ///< empty: the default places
  bool partial = false, log_queries = false;
  std::string listen;
  std::vector<std::string> hosts;
  std::optional<std::size_t> threads;
  std::size_t waiting = 0, connections = 0;
  std::chrono::seconds max_time{0};
};

const Program& serve_program();

}  // namespace kamervragen::commands
