// Where the axis of curves ends, so that what happens fills the picture.
#pragma once

#include "searcher/picture/chart.hh"

namespace kamervragen::picture {

/// A share of its sets of which a curve says little; so does a single set.
inline constexpr double small_share = .02;

/// Ends the axis at a round number of days from which on, of each curve, fewer than that share of its sets is answered,
/// or fewer are left; curves of few sets do not count where others are. Cuts the curves there, and says so in the
/// notes; where none goes on further, nothing changes. REQUIRES: curves of steps, with `n`, and `of` of each point.
void end_axis(LineChart&, std::vector<std::string>& notes);

}  // namespace kamervragen::picture
