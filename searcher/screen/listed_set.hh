// A question set in a list: what every list says of it first.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "schema/program/paint.hh"
#include "schema/record/record.hh"

namespace kamervragen::screen {

/// "12. " and how far the lines under it stand in.
struct RankMark {
  explicit RankMark(std::size_t rank);
  std::string first, indent;
};

/// Its titel, with the marks in it (code points), its nummer and days, and who asked whom.
std::string listed_set(const Head&, const std::vector<std::pair<std::size_t, std::size_t>>& marks, const RankMark&,
                       const program::Paint&, std::size_t width);

}  // namespace kamervragen::screen
