// How much a place says about what stands there.
#pragma once

#include <cstdint>

namespace kamervragen::citation {

enum class Reading : std::uint8_t {
  running,  ///< a text about anything: only what can be nothing else
  typed,    ///< what someone typed or pasted to find something: also addresses, upper case, the old numbers
  named,    ///< where a name is asked for: also any number, any id
};

}  // namespace kamervragen::citation
