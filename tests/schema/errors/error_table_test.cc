#include "schema/errors/error_table.hh"

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "schema/errors/error.hh"
#include "schema/errors/hints.hh"

namespace kamervragen::test {
namespace {

using namespace errors;

/// The arguments that a template names.
std::set<std::string> named_in(std::string_view text) {
  static const std::regex argument(R"(\{(\w+)\})");
  const std::string copy = std::regex_replace(std::string(text), std::regex(R"(\{\{|\}\})"), "");
  std::set<std::string> names;
  for (std::sregex_iterator at(copy.begin(), copy.end(), argument), end; at != end; ++at) names.insert((*at)[1]);
  return names;
}

}  // namespace

TEST_CASE("a template takes its arguments by name") {
  struct Row {
    std::string_view text;
    ErrorArguments arguments;
    std::string_view expected, why;
  };
  const std::vector<Row> rows = {
      {"expected a date", {}, "expected a date", "no arguments"},
      {"unknown field \"{field}\"", {{"field", "minster"}}, "unknown field \"minster\"", ""},
      {"{a}{b}{a}", {{"a", "x"}, {"b", 7}}, "x7x", "one may stand twice"},
      {"{a}", {{"a", "{b}"}, {"b", "x"}}, "{b}", "what was typed is no template"},
      {"{a}", {{"a", "[x]"}}, "[x]", "nor a section"},
      {"a[ (did you mean {near}?)]", {{"near", "b"}}, "a (did you mean b?)", ""},
      {"a[ (did you mean {near}?)]", {{"near", ""}}, "a", "a section whose argument is empty"},
      {"a[ (did you mean {near}?)]", {}, "a", "or was not given"},
      {"[{a} of {b}]!", {{"a", "1"}}, "!", "all of them are needed"},
      {"[x {a}][y {b}]", {{"b", "1"}}, "y 1", "one of two"},
      {"each with {{id}}.xml", {{"id", "x"}}, "each with {id}.xml", "braces"},
      {"{sign}", {{"sign", '='}}, "=", "a character is no number"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text, row.why);
    CHECK(filled_in(row.text, row.arguments) == row.expected);
  }
}

TEST_CASE("each error has one name, both languages, and an exit that goes with its status") {
  std::set<std::string_view> names;
  for (const auto& row : error_table()) {
    CAPTURE(row.name);
    CHECK(names.insert(row.name).second);
    CHECK(std::regex_match(std::string(row.name), std::regex("[a-z0-9]+(-[a-z0-9]+)*")));
    CHECK(&row_of(row.code) == &row);
    CHECK(named_in(row.en) == named_in(row.nl));
    CHECK(named_in(row.hint_en) == named_in(row.hint_nl));
    CHECK(row.hint_en.empty() == row.hint_nl.empty());
    const bool asker = row.http >= 400 && row.http < 500;
    if (row.exit == Exit::usage) CHECK(asker);
    if (row.exit == Exit::nothing_found) CHECK(row.http == 404);
    if (row.exit == Exit::internal) CHECK(row.http == 500);
    if (row.exit == Exit::busy) CHECK(row.http == 503);
    for (const auto text : {row.en, row.nl, row.hint_en, row.hint_nl}) {
      CHECK(text.find('\n') == text.npos);
      CHECK_FALSE(text.ends_with('.'));
      CHECK(std::ranges::count(text, '[') == std::ranges::count(text, ']'));
    }
  }
}

TEST_CASE("an error says itself in both languages, and what can be done") {
  const Error error(Code::unknown_field, {{"field", "minster"}, {"near", "minister"}, {"text", "minster:"}}, 4);
  CHECK(error.name() == "unknown-field");
  CHECK(error.exit() == Exit::usage);
  CHECK(error.message() == "unknown field \"minster\" (did you mean minister?)");
  CHECK(error.message(Language::nl) == "onbekend veld \"minster\" (bedoelt u minister?)");
  CHECK(error.hint() == "as a text, quote it: \"minster:\"");
  CHECK(hint_of(error) == "as a text, quote it: \"minster:\"; the fields: kamervragen info fields");
  CHECK(error.argument("field") == "minster");
  CHECK(error.argument("place") == "");
  CHECK(hint_of(Error(Code::cannot_build, {{"why", "x"}})) == "is the disk full?");
}

TEST_CASE("a command line's hint stands once for an error, and says another thing than the table") {
  std::set<Code> seen;
  for (const auto& hint : hints()) {
    const auto& row = row_of(hint.code);
    CAPTURE(row.name);
    CHECK(seen.insert(hint.code).second);
    CHECK(hint.text != row.hint_en);
  }
}

}  // namespace kamervragen::test
