// Who asks whom, and about what, by the heading of a draft: "Vragen van de leden Zilvermeeuw (PvdK) en Van Futen (BB)
// aan de minister van Water en Lucht over bruin drinkwater (ingezonden 3 mei 2023)".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::drafts {

struct Heading {
  std::vector<std::string> indieners;    ///< "Zilvermeeuw", "Van Futen"
  std::vector<std::string> ministeries;  ///< "Water en Lucht"
  std::string matter;                    ///< "bruin drinkwater"
  bool operator==(const Heading&) const = default;
};

/// Nothing where a text does not begin as headings do.
std::optional<Heading> read_heading(std::string_view text);
bool begins_as_heading(std::string_view text);
/// Whether it does and does not yet say about what.
bool is_open_heading(std::string_view text);

/// "het lid Zilvermeeuw (PvdK) en Van Futen (BB)": the names; none where a text names no member.
std::vector<std::string> members_in(std::string_view text);
/// "de minister van Water en de staatssecretaris van Lucht", "minister Reiger (Water en Lucht)".
std::vector<std::string> ministries_in(std::string_view text);

}  // namespace kamervragen::drafts
