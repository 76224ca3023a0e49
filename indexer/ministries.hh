// Names of ministries since 1995, to tell where one ends: "de Ministers van Justitie en Binnenlandse Zaken en
// Koninkrijksrelaties" has no second "van". In lower case; the short names are those that headings used.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/text.hh"

namespace kamervragen {

// clang-format off
inline constexpr std::array<std::string_view, 72> ministries = {
    "algemene zaken", "buitenlandse zaken", "justitie", "justitie en veiligheid", "veiligheid en justitie",
    "binnenlandse zaken", "binnenlandse zaken en koninkrijksrelaties", "onderwijs, cultuur en wetenschap",
    "onderwijs, cultuur en wetenschappen", "financiën", "financien", "defensie",
    "volkshuisvesting, ruimtelijke ordening en milieubeheer", "volkshuisvesting en ruimtelijke ordening",
    "verkeer en waterstaat", "infrastructuur en milieu", "infrastructuur en waterstaat", "economische zaken",
    "economische zaken en klimaat", "economische zaken, landbouw en innovatie", "landbouw, natuurbeheer en visserij",
    "landbouw, natuur en voedselkwaliteit", "landbouw, visserij, voedselzekerheid en natuur",
    "sociale zaken en werkgelegenheid", "volksgezondheid, welzijn en sport", "klimaat en groene groei",
    "klimaat en energie", "asiel en migratie", "natuur en stikstof", "ontwikkelingssamenwerking",
    "buitenlandse handel en ontwikkelingssamenwerking", "buitenlandse handel en ontwikkelingshulp",
    "buitenlandse handel", "grote steden- en integratiebeleid", "grotesteden- en integratiebeleid",
    "bestuurlijke vernieuwing en koninkrijksrelaties", "vreemdelingenzaken en integratie",
    "wonen, wijken en integratie", "jeugd en gezin", "immigratie en asiel", "immigratie, integratie en asiel",
    "wonen en rijksdienst", "medische zorg", "medische zorg en sport", "rechtsbescherming",
    "basis- en voortgezet onderwijs en media", "primair en voortgezet onderwijs", "langdurige zorg en sport",
    "armoedebeleid, participatie en pensioenen", "milieu en wonen", "europese zaken", "cultuur en media",
    "langdurige en maatschappelijke zorg", "digitalisering en koninkrijksrelaties", "toeslagen en douane",
    "fiscaliteit en belastingdienst", "herstel en toeslagen", "rechtsbescherming en emancipatie", "mijnbouw",
    "openbaar vervoer en milieu", "volksgezondheid", "emancipatie", "vrom", "ocenw", "ocw", "vws", "bzk", "lnv", "szw",
    "venw", "onderwijs en wetenschappen", "nederlands-antilliaanse en arubaanse zaken"
};
// clang-format on

inline bool known_ministry(std::string_view text) {
  const auto lower = ascii_lower(trim(text));
  return std::ranges::find(ministries, lower) != ministries.end();
}

}  // namespace kamervragen
