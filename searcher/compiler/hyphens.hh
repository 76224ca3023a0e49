// Words with a hyphen and without: ov-chipkaart and ovchipkaart, vice-premier and vicepremier. Official spelling wants
// one or the other; people write both, and look for what they have read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/dutch/analyser.hh"

namespace kamervragen::compiler {

/// A text whose words are joined by hyphens, without them: "ov-chipkaart" → "ovchipkaart". Behind an abbreviation -er
/// and -ers are its own endings: "mkb-ers" → "mkb'ers". Nothing where a number would be another one ("2019-2020"), and
/// where what comes out is no one word.
std::optional<std::string> without_hyphens(std::string_view text, dutch::Analyser&);

/// A folded word with the hyphen that Dutch spelling wants in it: between an abbreviation and another word
/// ("ovchipkaart", "jeugdggz"), behind a beginning that has one ("vicepremier"), and between vowels that would be read
/// as one ("autoongeluk"). Nothing for other words.
std::optional<std::string> with_hyphen(const std::string& written, const dutch::Analyser&);

}  // namespace kamervragen::compiler
