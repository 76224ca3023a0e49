#include "schema/text/csv.hh"

#include <array>

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace text;

namespace {
struct CsvRow {
  std::string text, csv, tsv, why;
};
const CsvRow rows[] = {
    {"", "", "", "absent"},
    {"Van Dijk", "Van Dijk", "Van Dijk", "plain"},
    {"Economie | ICT; Zorg", "Economie | ICT; Zorg", "Economie | ICT; Zorg", "what joins values needs no quotes"},
    {"a,b", "\"a,b\"", "a,b", "a comma separates in csv only"},
    {"a\tb", "a\tb", "\"a\tb\"", "a tab separates in tsv only"},
    {"zei \"ja\"", "\"zei \"\"ja\"\"\"", "\"zei \"\"ja\"\"\"", "quotes are doubled"},
    {"een\ntwee", "\"een\ntwee\"", "\"een\ntwee\"", "a line end inside"},
    {"een\r\ntwee", "\"een\r\ntwee\"", "\"een\r\ntwee\"", "a CRLF inside"},
    {"=1+1", "'=1+1", "'=1+1", "a formula"},
    {"＝1+1", "'＝1+1", "'＝1+1", "in full width, which some spreadsheets read alike"},
    {"+31", "'+31", "'+31", "a formula"},
    {"-kalveren", "'-kalveren", "'-kalveren", "a formula"},
    {"-0.8254", "-0.8254", "-0.8254", "a number below nothing is no formula"},
    {"-1e-05", "-1e-05", "-1e-05", "a small one"},
    {"-1+cmd()", "'-1+cmd()", "'-1+cmd()", "what goes on is one"},
    {"-1-2", "'-1-2", "'-1-2", "a sum"},
    {"@SUM(A1)", "'@SUM(A1)", "'@SUM(A1)", "a formula"},
    {"\t=1", "'\t=1", "\"'\t=1\"", "a formula behind a tab"},
    {"\r=1", "\"'\r=1\"", "\"'\r=1\"", "a formula behind a CR"},
    {"=A1,\"x\"", "\"'=A1,\"\"x\"\"\"", "\"'=A1,\"\"x\"\"\"", "guarded, then quoted"},
    {"F-35 = goed", "F-35 = goed", "F-35 = goed", "only the first character makes a formula"},
    {"één «twee»", "één «twee»", "één «twee»", "UTF-8 as it is"},
};
}  // namespace

TEST_CASE("a cell is guarded against formulas and quoted as RFC 4180 says") {
  for (const auto& r : rows) {
    INFO(r.why << ": " << r.text);
    CHECK(row_cell(r.text, csv) == r.csv);
    CHECK(row_cell(r.text, tsv) == r.tsv);
  }
}

TEST_CASE("another delimiter is what is quoted then") {
  const RowFormat semicolons{';'};
  CHECK(row_cell("a;b", semicolons) == "\"a;b\"");
  CHECK(row_cell("a,b", semicolons) == "a,b");
}

TEST_CASE("csv lines end in CRLF, tsv lines in LF") {
  const std::array<std::string, 3> cells = {"a", "", "b,c"};
  CHECK(row_line(cells, csv) == "a,,\"b,c\"\r\n");
  CHECK(row_line(cells, tsv) == "a\t\tb,c\n");
  CHECK(row_line({}, csv) == "\r\n");
}

}  // namespace kamervragen::test
