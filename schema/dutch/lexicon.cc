#include "schema/dutch/lexicon.hh"

namespace kamervragen::dutch {

Lexicon::Lexicon(std::span<const std::uint32_t> image) {
  if (image.size() < header || image[0] != magic || image[1] != format) return;
  const std::size_t edges = image[2], words = image[3], told = image[4] * std::size_t{told_parts + 1};
  if (image.size() != header + 2 * edges + words + told) return;
  edges_ = image.subspan(header, 2 * edges);
  words_ = image.subspan(header + 2 * edges, words);
  told_ = image.subspan(header + 2 * edges + words);
  digest_ = image[5] | static_cast<std::uint64_t>(image[6]) << 32;
}

std::optional<std::uint32_t> Lexicon::find(std::string_view word) const {
  Step step;
  for (const char letter : word)
    if (!follow(step, letter)) return std::nullopt;
  return step.final ? std::optional(step.before) : std::nullopt;
}

std::string Lexicon::word(std::uint32_t place) const {
  std::string out;
  std::size_t node = 0;
  std::uint32_t left = place;  // words to pass from here on
  while (node != no_node && 2 * node < edges_.size() && out.size() < longest) {
    std::size_t e = node;
    while (!(edges_[2 * e] & last_edge) && edges_[2 * (e + 1) + 1] <= left) ++e;
    const auto edge = edges_[2 * e];
    out += static_cast<char>('a' + (edge & 0x1F));
    left -= edges_[2 * e + 1];
    if (edge & final_edge) {
      if (left == 0) return out;
      --left;
    }
    node = edge >> 8;
  }
  return out;
}

std::optional<std::vector<std::uint32_t>> Lexicon::told(std::uint32_t place) const {
  std::size_t low = 0, high = told_.size() / (told_parts + 1);
  while (low < high) {
    const auto middle = (low + high) / 2;
    const auto row = told_.subspan(middle * (told_parts + 1), told_parts + 1);
    if (row[0] == place) {
      std::vector<std::uint32_t> parts;
      for (std::size_t i = 1; i < row.size() && row[i] != no_place; ++i) parts.push_back(row[i]);
      return parts;
    }
    (row[0] < place ? low : high) = row[0] < place ? middle + 1 : middle;
  }
  return std::nullopt;
}

}  // namespace kamervragen::dutch
