// A file of options: `name = value` under the `[verb]` that it is for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"

namespace kamervragen::commands {

/// One line of it.
struct ConfiguredValue {
  std::string section, name, value;
  std::size_t line = 0;  ///< from 1
};

/// Lines that begin with # or ; are remarks, and so is what stands behind a # after a space; a value may stand in
/// quotes. Error (Exit::usage): bad-configuration, with the line as its position.
Result<std::vector<ConfiguredValue>> read_configuration(std::string_view text);

}  // namespace kamervragen::commands
