// The target of a request, /v1/search?q=stikstof&n=5, read and written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/errors/error.hh"

namespace kamervragen::http {

/// Longer ones are refused, before anything is read of them: a list of some 150 keywords fits.
inline constexpr std::size_t target_size_max = 8192;

using Key = std::pair<std::string, std::string>;

/// Unescaped: UTF-8 without control characters but tabs and line ends.
struct Target {
  std::string path = "/";
  std::vector<Key> keys{};  ///< in their order, each as often as it stands there; without a value: empty
  bool operator==(const Target&) const = default;
};

/// ERRORS: target-too-long (414), bad-target (400): what does not begin with a slash, an escape that is none, a value
/// without a key, what is not UTF-8, control characters.
Result<Target> parse_target(std::string_view);

/// The target that is read as this one. One target has one text.
std::string target_text(const Target&);

/// For one place in an address, its path or a value: letters, digits and -._~ stand as they are, all else is escaped.
std::string escaped(std::string_view);

}  // namespace kamervragen::http
