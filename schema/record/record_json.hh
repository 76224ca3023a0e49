// The JSON of a publication (`parse`) and of a question set (`show`, `dump`): one place for both, since they share
// keys.
#pragma once

#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "schema/record/record.hh"

namespace kamervragen::record {

/// The shape that `parse --format json` prints. Absent is null or [].
nlohmann::ordered_json to_json(const Publicatie&);
/// The keys of the next that a head says, in their order: no texts, no warnings.
nlohmann::ordered_json to_json(const Head&);
/// The shape that `show --format json` prints, but for what only the index knows (verwezen_door).
nlohmann::ordered_json to_json(const Kamervraag&);
/// Lists of them, as they stand in both.
nlohmann::ordered_json to_json(const std::vector<Indiener>&);
nlohmann::ordered_json to_json(const std::vector<Bewindspersoon>&);
nlohmann::ordered_json to_json(const std::vector<Vindplaats>&);
/// Text with what is not UTF-8 replaced, one line, without spaces.
std::string to_line(const nlohmann::ordered_json&);

}  // namespace kamervragen::record
