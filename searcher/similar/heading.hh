// Who asks whom, and about what, by the heading of a draft: "Vragen van de leden Zilvermeeuw (PvdK) en Van Futen (BB)
// aan de minister van Water en Lucht over bruin drinkwater (ingezonden 3 mei 2023)".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::similar {

struct Heading {
  std::vector<std::string> indieners;    ///< "Zilvermeeuw", "Van Futen"
  std::vector<std::string> ministeries;  ///< "Water en Lucht"
  std::string matter;                    ///< "bruin drinkwater"
  bool operator==(const Heading&) const = default;
};

/// Nothing where a text does not begin as headings do.
std::optional<Heading> read_heading(std::string_view text);

}  // namespace kamervragen::similar
