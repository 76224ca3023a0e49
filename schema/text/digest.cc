#include "schema/text/digest.hh"

#include <charconv>

#include <fmt/format.h>
#include <xxhash.h>

namespace kamervragen::text {

std::string Digest::hex() const { return fmt::format("{:016x}{:016x}", high, low); }

std::optional<Digest> Digest::from_hex(std::string_view text) {
  if (text.size() != 32) return std::nullopt;
  Digest d;
  const auto read = [](std::string_view part, std::uint64_t& out) {
    const auto [end, ec] = std::from_chars(part.data(), part.data() + part.size(), out, 16);
    return ec == std::errc{} && end == part.data() + part.size();
  };
  if (!read(text.substr(0, 16), d.high) || !read(text.substr(16), d.low)) return std::nullopt;
  return d;
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
