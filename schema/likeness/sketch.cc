#include "schema/likeness/sketch.hh"

#include <algorithm>
#include <limits>
#include <string_view>

namespace kamervragen::likeness {
namespace {

/// Spreads the bits of a number over all of it (S. Vigna's splitmix64).
constexpr std::uint64_t spread(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

/// 35 bits, five a letter.
std::string letters_of(std::uint64_t number) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
  std::string out;
  for (int i = 0; i < 7; ++i, number >>= 5) out += letters[number % letters.size()];
  return out;
}

}  // namespace

std::vector<std::string> sketch(const Shingles& shingles) {
  std::vector<std::string> out;
  if (shingles.empty()) return out;
  for (std::size_t band = 0; band < bands; ++band) {
    std::uint64_t together = band;
    for (std::size_t row = 0; row < rows_of_band; ++row) {
      const auto seed = spread(band * rows_of_band + row);
      auto least = std::numeric_limits<std::uint64_t>::max();
      for (const auto shingle : shingles) least = std::min(least, spread(shingle ^ seed));
      together = spread(together ^ least);
    }
    out.push_back(std::string(1, static_cast<char>('a' + band)) + letters_of(together));
  }
  return out;
}

}  // namespace kamervragen::likeness
