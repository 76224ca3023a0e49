// The JSON of measures, as schemas: made from the columns that the answers are made from.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace kamervragen::render {

/// By the name of each document.
nlohmann::ordered_json measure_schemas();

}  // namespace kamervragen::render
