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

namespace {

constexpr std::size_t seal_bytes = 8;

/// The lower half, low byte first on any machine.
std::string seal_of(std::string_view bytes) {
  auto rest = digest(bytes).low;
  std::string out;
  for (std::size_t n = 0; n < seal_bytes; ++n, rest >>= 8) out.push_back(static_cast<char>(rest & 0xff));
  return out;
}

}  // namespace

std::string sealed(std::string bytes) {
  bytes += seal_of(bytes);
  return bytes;
}

std::optional<std::string_view> unsealed(std::string_view sealed_bytes) {
  if (sealed_bytes.size() < seal_bytes) return std::nullopt;
  const auto bytes = sealed_bytes.substr(0, sealed_bytes.size() - seal_bytes);
  if (seal_of(bytes) != sealed_bytes.substr(bytes.size())) return std::nullopt;
  return bytes;
}

Digest operator+(Digest a, Digest b) {
  const std::uint64_t low = a.low + b.low;
  return {a.high + b.high + (low < a.low ? 1u : 0u), low};
}

Digest operator-(Digest a, Digest b) { return {a.high - b.high - (a.low < b.low ? 1u : 0u), a.low - b.low}; }

}  // namespace kamervragen::text
