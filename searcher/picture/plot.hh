// Charts in characters, for a terminal.
#pragma once

#include <cstddef>
#include <string>

#include "schema/program/paint.hh"
#include "searcher/picture/chart.hh"

namespace kamervragen::picture {

/// Bars of what a line shows, a line a place, and a day of a curve; intervals as lines with a point; a table in shades.
/// Lines of at most that many columns, but for words that are longer.
std::string plotted(const Chart&, const program::Paint&, std::size_t width);

}  // namespace kamervragen::picture
