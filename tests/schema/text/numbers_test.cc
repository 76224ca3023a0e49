#include "schema/text/numbers.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace text;

TEST_CASE("a whole number is all of its text") {
  struct Row {
    std::string text;
    std::optional<int> number;
    const char* why;
  };
  for (const auto& r :
       {Row{"0", 0, "none"}, Row{"42", 42, "two digits"}, Row{"007", 7, "zeros in front"}, Row{"", {}, "empty"},
        Row{"-3", {}, "a sign"}, Row{"+3", {}, "a sign"}, Row{"3 ", {}, "a space behind"},
        Row{" 3", {}, "a space before"}, Row{"3a", {}, "a letter behind"}, Row{"2147483647", 2147483647, "the largest"},
        Row{"2147483648", {}, "larger than it holds"}}) {
    INFO(r.why);
    CHECK(whole_number<int>(r.text) == r.number);
  }
  CHECK(whole_number<std::uint16_t>("65535") == std::uint16_t{65535});
  CHECK_FALSE(whole_number<std::uint16_t>("65536"));
  CHECK(whole_number<std::uint64_t>("00ff", 16) == std::uint64_t{255});
  CHECK_FALSE(whole_number<std::uint64_t>("0xff", 16));
}

TEST_CASE("a share is one of some") {
  struct Row {
    std::string text;
    std::optional<Share> share;
  };
  for (const auto& r :
       {Row{"1/1", Share{1, 1}}, Row{"2/4", Share{2, 4}}, Row{"4/4", Share{4, 4}}, Row{"0/4", {}}, Row{"5/4", {}},
        Row{"1/0", {}}, Row{"1", {}}, Row{"/4", {}}, Row{"1/", {}}, Row{"1/2/3", {}}, Row{"-1/2", {}}}) {
    INFO(r.text);
    CHECK(share(r.text) == r.share);
  }
}

}  // namespace kamervragen::test
