// The lines of the ministries through their renamings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/facts/facts.hh"

namespace kamervragen::facts {

/// The line of a ministry, or of that which a post is at, by the name or abbreviation that a publication prints:
/// "Veiligheid en Justitie", "Rechtsbescherming" → "Justitie en Veiligheid". Where one name served two lines, the day
/// tells which. Empty where it is unknown or open.
std::string ministerielijn(const Facts&, std::string_view name, std::optional<Date>);

/// The post of a minister without ministry by the name that a publication prints: "Basis- en Voortgezet Onderwijs en
/// Media" → "Primair en Voortgezet Onderwijs". Empty of a ministry, and as `ministerielijn` is.
std::string portefeuille(const Facts&, std::string_view name, std::optional<Date>);

/// The full name where the publication prints an abbreviation; else the name as it is.
std::string ministerienaam(const Facts&, std::string_view name, std::optional<Date>);

}  // namespace kamervragen::facts
