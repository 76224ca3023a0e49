// Stretches of time that a trend is told in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/record/dates.hh"

namespace kamervragen::measure {

enum class By : std::uint8_t { year, month, vergaderjaar, kabinet, periode };
/// "year", "month", "vergaderjaar", "kabinet", "periode"
std::string_view name(By);
/// The name that a Dutch one stands for ("jaar", "maand"), or empty.
std::string_view by_meant(std::string_view other);
/// Nothing where it is none of these names.
std::optional<By> by_named(std::string_view);

/// The field whose facet counts in the same stretches; empty of a periode, which is told by the day of asking.
std::string_view field_of(By);

/// The stretches that a field tells; nothing of one that tells no time.
std::optional<By> by_of_field(std::string_view field);

/// With both days; one that still runs has no last.
struct Period {
  std::string name;
  Date first;
  std::optional<Date> last;
};

/// The one that a day lies in; empty where none is known.
std::string period_on(By, Date day);

/// All that have any day from the one to the other, in their order.
std::vector<Period> periods(By, Date from, Date to);

}  // namespace kamervragen::measure
