#include "schema/errors/messages.hh"

#include <string>

#include <catch2/catch.hpp>

namespace kamervragen::test {

TEST_CASE("a message cannot move the cursor and is never endless") {
  CHECK(errors::harmless("a\x1b[2Jb\r\nc") == "a [2Jb  c");
  CHECK(errors::harmless("\u202ekv\u2069") == " kv ");  // nothing is shown backwards
  CHECK(errors::harmless("\xff") == "\xEF\xBF\xBD");
  CHECK(errors::harmless(std::string(100'000, 'x')).size() < 500);
}

TEST_CASE("every error has one form") {
  CHECK(errors::error_text("kamervragen", Error(Code::unknown_verb, {{"verb", "x"}, {"help", "kamervragen --help"}})) ==
        "kamervragen: unknown verb \"x\"\nhint: see kamervragen --help\n");
  CHECK(errors::error_text("kamervragen", Error(Code::bad_date, {{"text", "b"}}, 2, "line 3"), "a minster:b")
            .starts_with("kamervragen: line 3: expected a date, found \"b\"\n  a minster:b\n    ^\nhint: "));
  CHECK(errors::error_text("kamervragen-harvest", Error(Code::bad_configuration, {{"line", "x"}}, 3, "a.conf")) ==
        "kamervragen-harvest: a.conf:3: expected NAME = VALUE or a verb in brackets, found \"x\"\n");
}

}  // namespace kamervragen::test
