// The names that a server goes by. A page elsewhere whose name is made to lead to this machine sends its own name
// (DNS rebinding), and is told nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::web {

/// THREADS  A plain value: any number read it, or one changes it.
class Hosts {
 public:
  /// localhost, 127.0.0.1 and [::1], and these; with any port.
  explicit Hosts(std::vector<std::string> names = {});
  /// Of a header: NAME or NAME:PORT, in any case.
  bool has(std::string_view host) const;

 private:
  std::vector<std::string> names_;  ///< in lower case
};

}  // namespace kamervragen::web
