// The committed pairs: words that meet and words that do not, each with its reason.
#include <algorithm>
#include <sstream>
#include <vector>

#include <catch2/catch.hpp>

#include "schema/dutch/analyser.hh"
#include "tests/support.hh"

namespace kamervragen::test {
using namespace dutch;

namespace {

struct PairRow {
  std::string first, second, verdict, by, reason;
};

std::vector<PairRow> read_rows(const std::string& name) {
  std::istringstream lines(test::read_file(test::source_folder() / "tests" / "data" / "pairs" / name));
  std::vector<PairRow> rows;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream columns(line);
    PairRow row;
    for (auto* column : {&row.first, &row.second, &row.verdict, &row.by, &row.reason})
      std::getline(columns, *column, '\t');
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string> stems(Analyser& analyser, const std::string& text) {
  std::vector<std::string> out;
  for (const auto& token : analyser.words(normalise(text))) out.push_back(token.stem);
  return out;
}

bool found_by_part(Analyser& analyser, const std::string& compound, const std::string& part) {
  const auto words = analyser.words(normalise(compound));
  const auto& parts = analyser.parts(words.at(0).written);
  return std::find(parts.begin(), parts.end(), stems(analyser, part).at(0)) != parts.end();
}

bool meets(Analyser& analyser, const PairRow& row) {
  return row.by == "part" ? found_by_part(analyser, row.first, row.second)
                          : stems(analyser, row.first) == stems(analyser, row.second);
}

void check_table(const std::string& name, std::size_t at_least) {
  const auto rows = read_rows(name);
  CHECK(rows.size() >= at_least);
  Analyser analyser;
  for (const auto& row : rows) {
    INFO(row.first << " " << row.second << ": " << row.verdict << " by " << row.by << ", " << row.reason);
    CHECK_FALSE(row.reason.empty());
    CHECK((row.verdict == "meets" || row.verdict == "apart"));
    CHECK(meets(analyser, row) == (row.verdict == "meets"));
  }
}

}  // namespace

TEST_CASE("inflections meet and other words do not: the table of stems") { check_table("stem.tsv", 200); }
TEST_CASE("compounds are found by their parts: the table of parts") { check_table("part.tsv", 100); }
TEST_CASE("codes and numbers are words however they are written: the table of codes") { check_table("code.tsv", 40); }

}  // namespace kamervragen::test
