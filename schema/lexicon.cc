#include "schema/lexicon.hh"

extern "C" {
// From the generated assembly file; see tools/lexicon.
extern const std::uint32_t kamervragen_lexicon[];
extern const std::uint32_t kamervragen_lexicon_end[];
}

namespace kamervragen {

Lexicon::Lexicon(std::span<const std::uint32_t> image) {
  if (image.size() < header || image[0] != magic || image[1] != format) return;
  const std::size_t edges = image[2], words = image[3];
  if (image.size() != header + 2 * edges + words) return;
  edges_ = image.subspan(header, 2 * edges);
  words_ = image.subspan(header + 2 * edges);
  digest_ = image[4] | static_cast<std::uint64_t>(image[5]) << 32;
}

const Lexicon& Lexicon::compiled() {
  static const Lexicon one({kamervragen_lexicon, kamervragen_lexicon_end});
  return one;
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

}  // namespace kamervragen
