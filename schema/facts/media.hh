// The media that notes name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/facts/facts.hh"

namespace kamervragen::facts {

/// The hosts of the media that a note names, sorted, each once: "NRC Handelsblad, 3 mei 2014" → nrc.nl. A name begins
/// with a capital or a digit. One that is a word as well (Medium::vooraan) counts only where the note begins with it or
/// where signs stand around it: "Trouw, 3 mei 2014", not "Trouw aan beginselen".
///
/// THREADS  Any number.
std::vector<std::string> media_named(const Facts&, std::string_view note);

}  // namespace kamervragen::facts
