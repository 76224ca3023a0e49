#include "schema/text/utf8.hh"

#include <catch2/catch.hpp>

#include "tests/rows.hh"

namespace kamervragen::test {

TEST_CASE("what is blank, and what changes the direction of writing") {
  struct Row {
    char32_t character;
    bool blank, direction;
    const char* why;
  };
  constexpr Row rows[] = {
      {U' ', true, false, ""},
      {U'\n', true, false, ""},
      {0xA0, true, false, "a space that does not break"},
      {0x1B, true, false, "a control character"},
      {0x200B, true, false, "a space of no width"},
      {0x061C, true, true, "the mark of Arabic letters"},
      {0x200E, true, true, "the mark of left to right"},
      {0x202A, true, true, "an embedding"},
      {0x202E, true, true, "an override"},
      {0x2066, true, true, "an isolate"},
      {0x2069, true, true, "its end"},
      {0x2010, false, false, "a hyphen"},
      {0x2065, false, false, "none of them"},
      {U'a', false, false, ""},
      {0x0301, false, false, "an accent"},
  };
  for_each_row(rows, [](const Row& row) {
    CHECK(text::is_blank(row.character) == row.blank);
    CHECK(text::is_direction(row.character) == row.direction);
  });
}

}  // namespace kamervragen::test
