#include "schema/text/ascii.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace text;

TEST_CASE("characters are sorted by their byte alone") {
  struct Row {
    char c;
    bool digit, letter, space, word;
    const char* why;
  };
  for (const auto& r :
       {Row{'0', true, false, false, true, "the first digit"}, Row{'9', true, false, false, true, "the last"},
        Row{'/', false, false, false, false, "before the digits"}, Row{':', false, false, false, false, "behind them"},
        Row{'a', false, true, false, true, "small"}, Row{'Z', false, true, false, true, "capital"},
        Row{'@', false, false, false, false, "before the capitals"},
        Row{'[', false, false, false, false, "behind them"},
        Row{'`', false, false, false, false, "before the small letters"},
        Row{'{', false, false, false, false, "behind them"}, Row{'\xc3', false, false, false, true, "a byte of é"},
        Row{'\n', false, false, true, false, "a line end"}, Row{'\t', false, false, true, false, "a tab"},
        Row{'\0', false, false, false, false, "a NUL"}}) {
    INFO(r.why);
    CHECK(is_digit(r.c) == r.digit);
    CHECK(is_letter(r.c) == r.letter);
    CHECK(is_space(r.c) == r.space);
    CHECK(is_word(r.c) == r.word);
  }
}

TEST_CASE("only digits, and at least one") {
  CHECK(all_digits("0123456789"));
  CHECK_FALSE(all_digits(""));
  CHECK_FALSE(all_digits("12a"));
  CHECK_FALSE(all_digits("-1"));
}

TEST_CASE("case of ASCII letters alone is changed") {
  struct Row {
    std::string text, lower, upper;
  };
  for (const auto& r : {Row{"Kamervraag", "kamervraag", "KAMERVRAAG"}, Row{"AZaz@[`{09", "azaz@[`{09", "AZAZ@[`{09"},
                        Row{"É én é", "É én é", "É éN é"}, Row{"", "", ""}}) {
    CHECK(ascii_lower(r.text) == r.lower);
    CHECK(ascii_upper(r.text) == r.upper);
  }
}

TEST_CASE("white space goes from the ends, or is one space inside") {
  struct Row {
    std::string text, trimmed, collapsed;
  };
  for (const auto& r : {Row{" \t\r\n een  twee\ndrie \n", "een  twee\ndrie", "een twee drie"}, Row{"een", "een", "een"},
                        Row{" \n", "", ""}, Row{"", "", ""}, Row{"\u00a0een", "\u00a0een", "\u00a0een"}}) {
    CHECK(trim(r.text) == r.trimmed);
    CHECK(collapse(r.text) == r.collapsed);
  }
  CHECK(trim(" , een, twee. ", ",.") == "een, twee");
  CHECK(trim(",. ", ",.").empty());
}

}  // namespace kamervragen::test
