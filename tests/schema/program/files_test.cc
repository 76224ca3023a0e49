#include "schema/program/files.hh"

#include <string>

#include <catch2/catch.hpp>

#include "tests/support.hh"

namespace kamervragen::test {

TEST_CASE("a file is read whole, and what is none is nothing rather than an exception") {
  const Scratch folder;
  const auto file = folder.path() / "a";
  const std::string text(200'000, 'x');
  REQUIRE(program::write_file(file, text));
  CHECK(program::read_file(file) == text);
  CHECK(program::read_file(folder.path()) == std::nullopt);
  CHECK(program::read_file(folder.path() / "none") == std::nullopt);
  CHECK_FALSE(program::write_file(folder.path(), text));
  CHECK_FALSE(program::write_file("/dev/full", text));
  CHECK(std::filesystem::is_character_file("/dev/full"));
}

}  // namespace kamervragen::test
