// Digests: of files, of records, and of a whole index (order-independent).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kamervragen::text {

/// 128 bits of XXH3.
struct Digest {
  std::uint64_t high = 0, low = 0;
  auto operator<=>(const Digest&) const = default;
  /// 32 hexadecimal digits.
  std::string hex() const;
  static std::optional<Digest> from_hex(std::string_view);
};

Digest digest(std::string_view bytes);

/// The bytes and behind them eight of their digest, so that what changed them on a disk shows.
std::string sealed(std::string bytes);
/// The bytes that were sealed; absent where they are not those, or never were.
std::optional<std::string_view> unsealed(std::string_view sealed_bytes);

/// Sums modulo 2^128, so that records can be taken in and out in any order.
Digest operator+(Digest, Digest);
Digest operator-(Digest, Digest);

}  // namespace kamervragen::text
