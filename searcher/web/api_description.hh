// The description of the API, made from the tables that answer it.
#pragma once

#include <string>

namespace kamervragen::web {

/// OpenAPI 3.1, as JSON. One text a program.
const std::string& api_description();

}  // namespace kamervragen::web
