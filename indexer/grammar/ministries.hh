// The names of ministries and of posts at one, to tell where a name ends: "de Ministers van Justitie en Binnenlandse
// Zaken en Koninkrijksrelaties" has no second "van". Those of the reference facts (schema/facts/ministeries.tsv), and
// the portfolios of staatssecretarissen that headings print in their place.
#pragma once

#include <cstddef>
#include <string_view>

namespace kamervragen::grammar {

/// Whether the text is such a name, ASCII case aside, or an abbreviation, as that is written ("IenW") or in capitals: a
/// surname ("Van Os") may have the same letters.
bool known_ministry(std::string_view text);

/// The bytes of the longest such name that the text begins with; 0 where it begins with none.
std::size_t ministry_at(std::string_view text);

}  // namespace kamervragen::grammar
