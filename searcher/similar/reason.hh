// Why a set is told of, the strongest reason first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kamervragen::similar {

enum class Reason : std::uint8_t {
  cites,     ///< it is cited by what is asked about
  cited_by,  ///< it cites what is asked about
  same,      ///< the same set: a near-duplicate
  largely,   ///< half of it or more is the same text
  alike,     ///< words that tell much stand in both
};
inline constexpr std::size_t reasons = 5;
/// "cites", "cited_by", "same", "largely", "alike"
std::string_view name(Reason);

}  // namespace kamervragen::similar
