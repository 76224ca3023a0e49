// A batch as editors and shells write it.
#include "searcher/cli/query_lines.hh"

#include <sstream>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "searcher/query/query.hh"
#include "tests/rows.hh"

namespace kamervragen::test {
namespace {

struct LinesRow {
  std::string_view input, lines, why;
};
constexpr LinesRow lines_rows[] = {
    {"a\nb c\n", "1:a|2:b c|", "a line each"},
    {"a\nb", "1:a|2:b|", "the last one without an end"},
    {"a\r\nb\r\n", "1:a|2:b|", "the ends of Windows"},
    {"\xEF\xBB\xBF"
     "a\nb\n",
     "1:a|2:b|", "a byte order mark"},
    {"\xEF\xBB\xBF# a\nb\n", "2:b|", "before a comment"},
    {"\xEF\xBB\xBF\n\xEF\xBB\xBF"
     "b\n",
     "2:\xEF\xBB\xBF"
     "b|",
     "is one on the first line alone"},
    {"a\n\n \t\n\xC2\xA0\n\r\nb\n", "1:a|6:b|", "blank lines count, and are skipped"},
    {"#\n# a\n#\tb\n#\r\nc\n", "5:c|", "comments too"},
    {"#metoo\n##\n #\na # b\n", "1:#metoo|2:##|3: #|4:a # b|", "a # that begins a word, or does not begin the line"},
    {"", "", "nothing"},
    {"\n\n", "", "nothing but ends"},
};

std::string lines_of(std::string_view input) {
  std::istringstream from{std::string(input)};
  cli::QueryLines lines(from);
  std::string out, line;
  while (lines.next(line)) out += fmt::format("{}:{}|", lines.number(), line);
  return out;
}

}  // namespace

TEST_CASE("the queries of a batch are its lines, but for what is blank or a comment") {
  for_each_row(lines_rows, [](const auto& row) {
    INFO(row.why);
    CHECK(lines_of(row.input) == row.lines);
  });
}

TEST_CASE("a line that is longer than any query is cut, and the next is whole") {
  std::istringstream from(std::string(3'000'000, 'x') + "\nb\n");
  cli::QueryLines lines(from);
  std::string line;
  REQUIRE(lines.next(line));
  CHECK(line.size() == query::query_size_max + 1);
  REQUIRE(lines.next(line));
  CHECK(line == "b");
  CHECK(lines.number() == 2);
}

}  // namespace kamervragen::test
