#include "schema/text/nearest.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace text;

TEST_CASE("an edit distance counts a swap as one") {
  struct Row {
    std::string a, b;
    std::size_t distance;
  };
  for (const auto& r :
       {Row{"", "", 0}, Row{"kaag", "kaag", 0}, Row{"minster", "minister", 1}, Row{"idniener", "indiener", 1},
        Row{"abc", "", 3}, Row{"kaag", "kaas", 1}, Row{"search", "serach", 1}, Row{"ab", "cd", 2}}) {
    INFO(r.a);
    CHECK(edit_distance(r.a, r.b) == r.distance);
    CHECK(edit_distance(r.b, r.a) == r.distance);
  }
}

TEST_CASE("the nearest name is the first of the least distance, where it is likely") {
  const std::vector<std::string> names = {"show", "search", "info", "count"};
  struct Row {
    std::string mistyped, name;
    const char* why;
  };
  for (const auto& r :
       {Row{"serach", "search", "a swap"}, Row{"shwo", "show", "in a short word"}, Row{"sohw", "show", "one swap"},
        Row{"inof", "info", "of four letters"}, Row{"xhwo", "", "two slips in a short word"},
        Row{"serch", "search", "a letter left out"}, Row{"facets", "", "nothing like it"}, Row{"", "", "nothing"}}) {
    INFO(r.why);
    CHECK(nearest(r.mistyped, names) == r.name);
  }
  CHECK(nearest("xhwo", names, 2) == "show");
  CHECK(nearest("xa", std::vector<std::string>{"ya", "za"}) == "ya");
  CHECK(nearest("iets", std::vector<std::string>{}).empty());
}

}  // namespace kamervragen::test
