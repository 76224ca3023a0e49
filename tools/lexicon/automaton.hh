// Builds the image that schema/dutch/lexicon.hh describes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kamervragen::lexicon {

/// One word of the list. `root` is the place of another, or its own.
struct Listed {
  std::string word;
  std::uint32_t root = 0;
  std::uint8_t flags = 0;
};

/// Parts that are told rather than found: the place of a word and those of its parts, at most three.
struct Told {
  std::uint32_t word = 0;
  std::vector<std::uint32_t> parts;
};

/// The words must be sorted, distinct, of a to z, and fewer than 2^24.
std::vector<std::uint32_t> make_image(const std::vector<Listed>& words, std::vector<Told> told);

}  // namespace kamervragen::lexicon
