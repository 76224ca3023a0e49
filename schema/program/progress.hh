// A bar on the terminal that says how far a run is, how fast, and how long it still takes.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace kamervragen::program {

/// Told now and then: "reading", 1200 of 96192. May be empty.
using Progress = std::function<void(std::string_view stage, std::uint64_t done, std::uint64_t total)>;

/// Writes to standard error, at most ten times a second; nothing where that is no terminal or `quiet`.
Progress terminal_progress(bool quiet);
/// "[######----------------] 12/48  0.3/s  1 h 52 min left"; without a bar where `total` is 0.
std::string progress_line(std::string_view stage, std::uint64_t done, std::uint64_t total, double seconds);

}  // namespace kamervragen::program
