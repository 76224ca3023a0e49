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

/// Sums modulo 2^128, so that records can be taken in and out in any order.
Digest operator+(Digest, Digest);
Digest operator-(Digest, Digest);

}  // namespace kamervragen::text
