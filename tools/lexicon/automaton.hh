// Builds the image that schema/lexicon.hh describes.
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

/// The words must be sorted, distinct, of a to z, and fewer than 2^24.
std::vector<std::uint32_t> make_image(const std::vector<Listed>& words);

}  // namespace kamervragen::lexicon
