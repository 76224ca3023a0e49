#include "schema/layout/stub.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace layout;

TEST_CASE("a stub names a generation beside it, and nothing else") {
  struct Row {
    const char *text, *expected, *why;
  };
  const Row rows[] = {
      {"glass gen-7\n", "gen-7", "as it is written"},
      {"glass gen-7", "gen-7", "without its end"},
      {"# kept by xapian-replicate\nauto replica_1\n", "replica_1", "of a copy"},
      {"", "", "empty"},
      {"glass gen-07\n", "", "another name for the same number"},
      {"glass gen-0\n", "", "none begins there"},
      {"glass gen-9999999999\n", "", "more than a number holds"},
      {"glass gen-7/../gen-8\n", "", "a path"},
      {"glass /etc\n", "", "out of the folder"},
      {"glass ../gen-7\n", "", "out of the folder"},
      {"Glass gen-7\n", "", "a flipped bit"},
      {"remote :1\n", "", "another kind"},
      {"auto gen-7\n", "", "no copy"},
      {"glass gen-7\nglass gen-8\n", "", "two"},
      {"glass gen-7 \n", "", "a name with a space"},
  };
  for (const auto& row : rows) {
    INFO(row.text << " (" << row.why << ')');
    CHECK(stub_target(row.text).value_or("") == row.expected);
  }
  for (const auto number : {1u, 7u, 123456789u}) {
    CHECK(generation_number(generation_name(number)) == number);
    CHECK(stub_target(stub_text(generation_name(number))) == generation_name(number));
  }
}

}  // namespace kamervragen::test
