#include "schema/layout/compressed.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace layout;

TEST_CASE("what is compressed is decompressed") {
  for (const std::string& bytes : {std::string("a"), std::string("Klopt het?\0Ja.", 14), std::string(100'000, 'z')}) {
    CHECK(decompressed(compressed(bytes)) == bytes);
    CHECK(compressed(bytes) == compressed(bytes));
  }
  CHECK(compressed(std::string(100'000, 'z')).size() < 1'000);
}

TEST_CASE("bytes that nothing compressed are empty") {
  const auto whole = compressed(std::string(5'000, 'q') + "Is de minister hiervan op de hoogte?");
  CHECK(decompressed("").empty());
  CHECK(decompressed("not compressed at all").empty());
  for (std::size_t n = 0; n < whole.size(); ++n) CHECK(decompressed(whole.substr(0, n)).empty());
  // "Vast" as the size that the frame claims: magic, a descriptor of eight size bytes, and 2^62.
  CHECK(decompressed(std::string("\x28\xB5\x2F\xFD\xE0\0\0\0\0\0\0\0\x40", 13)).empty());
}

}  // namespace kamervragen::test
