#include "schema/text/width.hh"

#include <catch2/catch.hpp>

#include "schema/program/paint.hh"

namespace kamervragen::test {
using namespace text;

using Lines = std::vector<std::string>;

TEST_CASE("columns are what a terminal shows, not bytes") {
  struct Row {
    std::string text;
    std::size_t columns;
  };
  for (const auto& r : {Row{"", 0}, Row{"abc", 3}, Row{"één", 3}, Row{"e\u0301e\u0301n", 3}, Row{"\u4e2d\u56fd", 4},
                        Row{"\x1b[1mab\x1b[0m", 2}, Row{"\x1b[1", 0}, Row{"«a»", 3}}) {
    INFO(r.text);
    CHECK(columns(r.text) == r.columns);
  }
}

TEST_CASE("padding and shortening count columns") {
  CHECK(pad("één", 5) == "één  ");
  CHECK(pad_left("42", 5) == "   42");
  CHECK(pad("te lang", 3) == "te lang");
  CHECK(shorten("ministerie", 10) == "ministerie");
  CHECK(shorten("ministerie", 5) == "mini…");
  CHECK(shorten("van de wet", 5) == "van…");
  CHECK(shorten("\u4e2d\u56fd\u4eba", 4) == "\u4e2d…");
}

TEST_CASE("text is wrapped at spaces; a web address stays whole") {
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("een twee drie", 8) == Lines{"een twee", "drie"});
  CHECK(wrap("een\n\ntwee", 8) == Lines{"een", "", "twee"});
  CHECK(wrap("zie https://nieuws.example/artikel nu", 10) == Lines{"zie", "https://nieuws.example/artikel", "nu"});
  CHECK(wrap("\x1b[1mvet\x1b[0m en dun", 6) == Lines{"\x1b[1mvet\x1b[0m en", "dun"});
  CHECK(wrap("a  b", 10) == Lines{"a  b"});
}

TEST_CASE("a paragraph hangs under what it begins with") {
  CHECK(paragraph("een twee drie vier vijf zes", 27, "  [1] ") == "  [1] een twee drie vier\n      vijf zes\n");
  CHECK(paragraph("een\n\ntwee", 80, "  ") == "  een\n\n  twee\n");
}

TEST_CASE("marks count characters, and nothing is marked without colours") {
  const std::vector<std::pair<std::size_t, std::size_t>> marks = {{4, 7}};
  CHECK(program::Paint(false).marked("één één", marks) == "één één");
  CHECK(program::Paint(true).marked("één één", marks) == "één \x1b[1;4méén\x1b[0m");
  CHECK(program::Paint(true).marked("één één", marks, program::Style::title) ==
        "\x1b[1méén \x1b[0m\x1b[1;4méén\x1b[0m");
  CHECK(program::Paint(true)(program::Style::dim, "") == "");
}

}  // namespace kamervragen::test
