// The names of people as the metadata write them.
#pragma once

#include <string>
#include <string_view>

namespace kamervragen {

/// The surname as headings print it: "S.A.M. Kaag" → "Kaag", "E. van der Burg" → "Van der Burg",
/// "Dam van M.H.P." → "Van Dam", "De Pater-van der Meer" → itself.
std::string surname_of(std::string_view metadata_name);

}  // namespace kamervragen
