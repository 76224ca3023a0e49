#include "schema/text/digest.hh"

#include <fmt/format.h>
#include <xxhash.h>

#include "schema/text/numbers.hh"

namespace kamervragen::text {

std::string Digest::hex() const { return fmt::format("{:016x}{:016x}", high, low); }

std::optional<Digest> Digest::from_hex(std::string_view text) {
  if (text.size() != 32) return std::nullopt;
  const auto high = whole_number<std::uint64_t>(text.substr(0, 16), 16);
  const auto low = whole_number<std::uint64_t>(text.substr(16), 16);
  if (!high || !low) return std::nullopt;
  return Digest{*high, *low};
}

Digest digest(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

Digest operator+(Digest a, Digest b) {
  const std::uint64_t low = a.low + b.low;
  return {a.high + b.high + (low < a.low ? 1u : 0u), low};
}

Digest operator-(Digest a, Digest b) { return {a.high - b.high - (a.low < b.low ? 1u : 0u), a.low - b.low}; }

}  // namespace kamervragen::text
