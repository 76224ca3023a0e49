// A value that another field knows.
#include "searcher/query/elsewhere.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {

TEST_CASE("a value of a closed field names the other field that knows it") {
  struct Row {
    const char *field, *value, *expected, *why;
  };
  const Row rows[] = {
      {"status", "open", "is:open", "computed, asked as a label"},
      {"is", "beantwoord", "status:beantwoord", "a label, asked as computed"},
      {"is", "Tweede", "kamer:tweede", "case aside"},
      {"kamer", "pvdd", "fractie:PvdD", "by another of its names"},
      {"is", "open", "", "its own value is not elsewhere"},
      {"status", "veerpont", "", "of none"},
  };
  const auto& table = layout::fields();
  for (const auto& row : rows) {
    INFO(row.field << ':' << row.value << " (" << row.why << ')');
    const auto* field = table.find(row.field);
    REQUIRE(field);
    CHECK(query::value_elsewhere(table, *field, row.value) == row.expected);
  }
}

}  // namespace kamervragen::test
