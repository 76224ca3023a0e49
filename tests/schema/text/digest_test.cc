#include "schema/text/digest.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace text;

TEST_CASE("what was sealed is read as it was, and no changed bit of it is") {
  for (const std::string& bytes : {std::string(), std::string("veerpont"), std::string("\0\xff\n", 3)}) {
    const auto sound = sealed(bytes);
    CHECK(unsealed(sound) == bytes);
    CHECK_FALSE(unsealed(bytes));
    CHECK_FALSE(unsealed(sound + '\0'));
    for (std::size_t n = 0; n < sound.size(); ++n) CHECK_FALSE(unsealed(std::string_view(sound).substr(0, n)));
    for (std::size_t bit = 0; bit < sound.size() * 8; ++bit) {
      auto flipped = sound;
      flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ 1 << bit % 8);
      INFO(bytes.size() << " bytes, bit " << bit);
      CHECK_FALSE(unsealed(flipped));
    }
  }
  // These bytes are in indexes: another machine or version reads the same.
  CHECK(sealed("veerpont").substr(8).size() == 8);
}

}  // namespace kamervragen::test
