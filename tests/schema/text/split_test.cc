#include "schema/text/split.hh"

#include <catch2/catch.hpp>

#include "schema/text/joined.hh"

namespace kamervragen::test {
using namespace text;

using Parts = std::vector<std::string>;
using Views = std::vector<std::string_view>;

TEST_CASE("what is split is joined to the same text") {
  struct Row {
    std::string text;
    Parts parts;
    const char* why;
  };
  for (const auto& r : {Row{"a|b|c", {"a", "b", "c"}, "three"}, Row{"", {""}, "of nothing one, empty"},
                        Row{"|", {"", ""}, "an empty part on either side"},
                        Row{"a||b", {"a", "", "b"}, "an empty one within"}, Row{"een", {"een"}, "no separator"}}) {
    INFO(r.why);
    CHECK(split(r.text, '|') == r.parts);
    CHECK(split_views(r.text, '|') == Views(r.parts.begin(), r.parts.end()));
    CHECK(joined(r.parts, "|") == r.text);
  }
  CHECK(joined(Parts{}, ", ").empty());
  CHECK(joined(Views{"een", "twee"}, ", ") == "een, twee");
}

TEST_CASE("the end of a text ends its last line") {
  struct Row {
    std::string text;
    Views lines;
    const char* why;
  };
  for (const auto& r :
       {Row{"", {}, "no line"}, Row{"een", {"een"}, "without its end"}, Row{"een\n", {"een"}, "with it"},
        Row{"een\n\ntwee\n", {"een", "", "twee"}, "an empty line"}, Row{"\n", {""}, "an empty line alone"}}) {
    INFO(r.why);
    CHECK(lines(r.text) == r.lines);
  }
}

}  // namespace kamervragen::test
