// Names as they are compared: publications print one name in many ways.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::facts {

/// The words of a name, folded, with single spaces: "Faber – van de Klashorst" and "Faber-van de Klashorst" →
/// "faber van de klashorst"; "Dijk, van" → "van dijk"; "Yeşilgöz" → "yesilgoz".
std::string name_key(std::string_view name);

/// The letters and digits of a name, folded, "&" read as "en": what is left of a name that is printed with and without
/// its commas, dashes and spaces. "Infrastructuur & Waterstaat" and "Infrastructuur en Waterstaat" →
/// "infrastructuurenwaterstaat"; "Christen Unie" → "christenunie".
std::string name_letters(std::string_view name);

/// Initials one by one, folded: "S.A.M." → s a m; "Th.C." → t c; "EMH" → e m h. Empty where there are none.
std::vector<std::string> initials(std::string_view text);

/// How two lists of initials stand to each other. One may be shortened ("J." for "J.J."); an empty one is unknown.
enum class Likeness : unsigned char { same, perhaps, different };
Likeness compare(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// A name with the initials that stand before it: "J.J. van Dijk" → {"J.J.", "van Dijk"}.
struct SplitName {
  std::string_view initials, name;
};
SplitName split_initials(std::string_view name);

/// A name taken apart, wherever its initials stand, as lists of names print it: "Dijk, van J.J." → {j j, dijk van}. A
/// letter by itself is an initial, too.
struct NameParts {
  std::vector<std::string> initials, words;  ///< folded
};
NameParts name_parts(std::string_view name);

}  // namespace kamervragen::facts
