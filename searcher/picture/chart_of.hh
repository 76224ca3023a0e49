// From what was measured to a chart.
#pragma once

#include <optional>

#include "schema/errors/error.hh"
#include "searcher/ask/sink.hh"
#include "searcher/picture/chart.hh"
#include "searcher/sheet/measured.hh"

namespace kamervragen::picture {

/// Of a trend its rate over time, with its interval; of statistics without groups, and of a curve, what is unanswered
/// day by day; of others a value with its interval a group; of a table its cells as a heat map. What a chart has no
/// room for is in its notes. REQUIRES: a measure of one of these kinds.
Chart chart_of(const ask::Envelope&, const sheet::Measured&, const ask::Closing&);

/// So many series, rows and columns are drawn at most.
inline constexpr std::size_t series_max = 8, interval_rows_max = 60, heat_rows_max = 60, heat_columns_max = 40;

}  // namespace kamervragen::picture
