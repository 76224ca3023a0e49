// Which cabinet governed on a day, and on which side of it a fractie stood.
#pragma once

#include <string>
#include <string_view>

#include "schema/facts/facts.hh"

namespace kamervragen::facts {

/// "Rutte III"; empty where none is known, or more than one. A cabinet governs, demissionair too, until the day before
/// its successor is sworn in.
std::string kabinet_on(const Facts&, Date);

/// "coalitie" or "oppositie". Empty where the cabinet or its parties are unknown, where the fractie is unknown, and for
/// one that supports a cabinet without sitting in it (gedoog).
std::string positie_on(const Facts&, std::string_view fractie, Date);

}  // namespace kamervragen::facts
