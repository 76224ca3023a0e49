// What the matches say together, for people: aligned columns, what was left out, and what the numbers are of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "schema/program/paint.hh"
#include "schema/record/dates.hh"
#include "searcher/sheet/measured.hh"

namespace kamervragen::screen {

/// A table of several rows as columns, one of a single row as lines; columns without a heading are left to JSON and
/// rows. `count`: of the matches.
std::string measured_text(const sheet::Measured&, std::uint64_t count, const std::optional<Date>& reference,
                          const program::Paint&, std::size_t width);

/// The same of a table of two fields: its cells as a matrix, as many columns as fit.
std::string cross_text(const sheet::Measured&, std::uint64_t count, const std::optional<Date>& reference,
                       const program::Paint&, std::size_t width);

/// A line a place, the keywords below each other.
std::string context_text(const sheet::Measured&, std::uint64_t count, const std::optional<Date>& reference,
                         const program::Paint&, std::size_t width);

}  // namespace kamervragen::screen
