// Numbers as texts write them.
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>

namespace kamervragen::text {

/// The number that the text is from end to end. Absent where it is empty, holds anything but digits of the base (a sign
/// too), or is too large for T.
template <std::integral T>
std::optional<T> whole_number(std::string_view text, int base = 10) {
  T out{};
  const auto* const end = text.data() + text.size();
  if (text.starts_with('-')) return std::nullopt;
  const auto [stopped, error] = std::from_chars(text.data(), end, out, base);
  if (error != std::errc{} || stopped != end) return std::nullopt;
  return out;
}

/// "2/4": which of how many.
struct Share {
  unsigned number = 1, of = 1;
  bool operator==(const Share&) const = default;
};

/// Absent where it is none, or not one of 1/N to N/N.
std::optional<Share> share(std::string_view text);

}  // namespace kamervragen::text
