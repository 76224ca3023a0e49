// Names cut to their room, so that they are still told apart.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::picture {

/// How wide a text is: on a sheet, or in columns of a terminal.
using WidthOf = std::function<double(std::string_view)>;

/// Each name, or as much of it as that room holds, with "…" for what is left out. Of a name of several parts ("a · b")
/// the first is cut and the last stays, as far as it takes no more than most of the room. Names that differ have labels
/// that differ: where their beginnings do not, their ends stay too, or they are numbered.
std::vector<std::string> labels_within(const std::vector<std::string>& names, double room, const WidthOf&);

/// The same of texts of that size on a sheet.
std::vector<std::string> labels_within(const std::vector<std::string>& names, double room, double size);

}  // namespace kamervragen::picture
