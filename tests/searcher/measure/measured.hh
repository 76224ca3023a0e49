// Measures of an index, as they come through the door.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/ask/answer.hh"

namespace kamervragen::test {

/// Takes a measure.
struct MeasureSink : ask::Sink {
  sheet::Measured taken;
  std::uint64_t count = 0;
  void measured(const sheet::Measured& one) override { taken = one; }
  void end(const ask::Closing& closing) override { count = closing.count; }
};

/// What comes of a request; fails the test where that is an error.
MeasureSink measure_of(index::Index&, const ask::Request&);

const sheet::Table& table_named(const sheet::Measured&, std::string_view name);
/// The cell of a row in the column of that name; fails the test where there is none.
const sheet::Cell& cell_named(const sheet::Table&, std::size_t row, std::string_view column);
std::uint64_t whole_number(const sheet::Table&, std::size_t row, std::string_view column);
std::string text_of(const sheet::Table&, std::size_t row, std::string_view column);

}  // namespace kamervragen::test
