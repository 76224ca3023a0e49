// Charts laid out on a sheet. No two texts overlap, and none leaves it, whatever they say.
#pragma once

#include "searcher/picture/chart.hh"
#include "searcher/picture/drawing.hh"

namespace kamervragen::picture {

/// Of one width; as high as it takes, a heat map as wide as it takes.
Drawing laid_out(const Chart&);

/// The same of each kind of chart, below a caption: `top` is the first free line of the sheet, and becomes the next.
/// REQUIRES A sheet that is wide enough: of a heat map width_of.
void lay_out(const LineChart&, Drawing&, double& top);
void lay_out(const IntervalChart&, Drawing&, double& top);
void lay_out(const HeatMap&, Drawing&, double& top);

/// A small line below a chart, of several lines where it must; `top` becomes what is free below.
void add_note(Drawing& drawing, double& top, std::string_view note);

/// A heat map grows with its columns.
double width_of(const HeatMap&);

/// In words, for those who do not see it.
std::string described(const LineChart&);
std::string described(const IntervalChart&);
std::string described(const HeatMap&);

inline constexpr double sheet_width = 800, margin = 16, text_size = 12;

/// The colour of a series, by its number: lighter and darker by turns.
Colour colour_of(std::size_t series);

/// Round numbers from 0 (or below) to the end of an axis, at most so many.
std::vector<double> ticks(double high, std::size_t most);

}  // namespace kamervragen::picture
