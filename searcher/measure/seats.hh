// Seats of a fractie over time: what the questions of its members are counted by.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/record/dates.hh"

namespace kamervragen::measure {

/// Seats in the Tweede Kamer times the days that they were held, of 365.25 to a year, from one day to another, both
/// included: 15 seats over half a year are 7.5. Nothing where it had no seat on any of these days, or no day is left.
/// `fractie`: by its one name. Source: schema/facts/zetels.tsv.
std::optional<double> seat_years(std::string_view fractie, const record::DateRange& days);

/// The stretches in which it had any.
std::vector<record::DateRange> seat_periods(std::string_view fractie);

}  // namespace kamervragen::measure
