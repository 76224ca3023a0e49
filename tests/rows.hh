// Tables of {input, expected, why}: run row by row, so that a failure names its row.
#pragma once

#include <cstddef>

#include <catch2/catch.hpp>

namespace kamervragen::test {

/// Hands each row to `check`; what fails in it is told with the number of the row, from 0, and its `why`. A table
/// without rows fails.
template <class Rows, class Check>
void for_each_row(const Rows& rows, const Check& check) {
  std::size_t number = 0;
  for (const auto& row : rows) {
    INFO("row " << number++ << ": " << row.why);
    check(row);
  }
  REQUIRE(number > 0);
}

}  // namespace kamervragen::test
