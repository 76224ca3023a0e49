#include "schema/errors/caret.hh"

#include <catch2/catch.hpp>

#include "schema/text/utf8.hh"

namespace kamervragen::test {
using namespace errors;

namespace {

struct CaretRow {
  std::string_view query;
  std::size_t position;
  std::string_view expected, why;
};

constexpr CaretRow rows[] = {
    {"", 0, "\n^", ""},
    {"a", 0, "a\n^", ""},
    {"a OR", 2, "a OR\n  ^", ""},
    {"a OR", 4, "a OR\n    ^", "behind the query"},
    {"a OR", 99, "a OR\n    ^", "far behind it"},
    {"é OR", 3, "é OR\n  ^", "a column, not a byte"},
    {"é OR", 1, "é OR\n^", "inside a character"},
    {"e\xCC\x81 OR", 4, "e\xCC\x81 OR\n  ^", "a mark takes no column"},
    {"e\xCC\x81 OR", 1, "e\xCC\x81 OR\n^", "and stands with its letter"},
    {"漢字 OR", 7, "漢字 OR\n     ^", "wide characters take two"},
    {"漢字 OR", 3, "漢字 OR\n  ^", ""},
    {"a\t\nb", 3, "a  b\n   ^", "white space is spaces"},
    {"a\xFF"
     "b",
     1,
     "a\xEF\xBF\xBD"
     "b\n ^",
     "what is not UTF-8"},
    {"a\xFF"
     "b",
     2,
     "a\xEF\xBF\xBD"
     "b\n  ^",
     ""},
};

std::size_t columns(std::string_view line) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < line.size(); i += text::code_point(line, i).size)
    n += static_cast<std::size_t>(text::display_columns(text::code_point(line, i).value));
  return n;
}

}  // namespace

TEST_CASE("the caret stands under the character") {
  for (const auto& row : rows) {
    INFO("query: " << row.query << " position: " << row.position << "\nwhy: " << row.why);
    CHECK(caret_line(row.query, row.position) == row.expected);
  }
}

TEST_CASE("a long query is cut to a window around the caret") {
  std::string query;
  for (int i = 0; i < 100; ++i) query += i % 3 ? "漢 woord " : "é\t";
  for (std::size_t at = 0; at <= query.size(); ++at) {
    const auto lines = caret_line(query, at);
    const auto end = lines.find('\n');
    const auto shown = lines.substr(0, end), caret = lines.substr(end + 1);
    INFO(lines);
    REQUIRE(columns(shown) <= caret_width);
    REQUIRE(columns(shown) >= caret_width / 2);
    REQUIRE(caret.size() <= caret_width);
  }
}

TEST_CASE("the window shows what is around the caret") {
  const std::string query = std::string(200, 'a') + "B" + std::string(200, 'c');
  const auto lines = caret_line(query, 200);
  const auto end = lines.find('\n');
  CHECK(lines.starts_with("…a"));
  CHECK(lines.substr(0, end).ends_with("c…"));
  // The ellipsis is one column and three bytes.
  CHECK(lines.find('B') == lines.size() - end - 2 + 2);
  CHECK(caret_line(query, 0).starts_with("aaa"));
  CHECK(caret_line(query, 400).substr(0, caret_line(query, 400).find('\n')).ends_with("ccc"));
}

}  // namespace kamervragen::test
