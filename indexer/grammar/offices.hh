// Who is asked and who answers: the offices in a heading sentence.
// "de Ministers van A en van B en de Staatssecretaris van C", "de Minister en Staatssecretaris van A",
// "Staatssecretaris X (A) en van Minister Y (B)", "de Minister-President, Minister van Algemene Zaken", "de regering".
#pragma once

#include <string_view>
#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::grammar {

/// Reads a part of a heading that names offices, and nothing else. The ambt in lower case; ministeries as published,
/// though their names may hold commas and "en" ("Volksgezondheid, Welzijn en Sport"): after a plural the known names
/// of ministries tell where one ends; "van" or "voor" in front of one as its voorzetsel. A name before brackets is that
/// of the person, what stands in them the ministry. Empty where it names none.
std::vector<Bewindspersoon> parse_offices(std::string_view given);

/// Whether an office, the regering or a bewindspersoon is named at the front, an article aside: it tells " aan de
/// Minister" from the "aan" in a name or a subject.
bool begins_with_office(std::string_view text);

/// "van Weel" → "Van Weel": a surname that stands alone begins with a capital.
std::string surname(std::string_view text);

}  // namespace kamervragen::grammar
