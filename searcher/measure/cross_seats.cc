#include "searcher/measure/cross_seats.hh"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "searcher/measure/periods.hh"
#include "searcher/measure/seats.hh"

namespace kamervragen::measure {
namespace {

using OptionalNumbers = std::vector<std::optional<double>>;

bool is_fractie(const layout::Field& field) { return field.name == "fractie"; }

/// The days of each value of a field that tells time; of another field all of them.
std::vector<record::DateRange> days_of(const layout::Field& field, const std::vector<std::string>& values,
                                       const record::DateRange& all) {
  std::vector<record::DateRange> out(values.size(), all);
  constexpr std::array times = {By::year, By::month, By::vergaderjaar, By::kabinet};
  const auto by = std::ranges::find_if(times, [&](By one) { return field_of(one) == field.name; });
  if (by == times.end()) return out;
  std::map<std::string, record::DateRange> known;
  for (const auto& period : periods(*by, *all.first, *all.last))
    known.emplace(period.name, record::DateRange{std::max(period.first, *all.first),
                                                 period.last ? std::min(*period.last, *all.last) : *all.last});
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto found = known.find(values[i]);
    out[i] = found == known.end() ? record::DateRange{} : found->second;
  }
  return out;
}

OptionalNumbers seats_of(const std::vector<std::string>& fracties, const record::DateRange& days) {
  OptionalNumbers out;
  for (const auto& fractie : fracties) out.push_back(seat_years(fractie, days));
  return out;
}

/// By fractie, then by the value of the other side.
std::vector<OptionalNumbers> seats_of(const std::vector<std::string>& fracties,
                                      const std::vector<record::DateRange>& days) {
  std::vector<OptionalNumbers> out;
  for (const auto& fractie : fracties) {
    auto& row = out.emplace_back();
    for (const auto& one : days) row.push_back(seat_years(fractie, one));
  }
  return out;
}

std::vector<OptionalNumbers> turned(const std::vector<OptionalNumbers>& table, std::size_t columns) {
  std::vector<OptionalNumbers> out(columns);
  for (const auto& row : table)
    for (std::size_t j = 0; j < columns; ++j) out[j].push_back(row[j]);
  return out;
}

}  // namespace

std::optional<CrossSeats> cross_seats(const Cross& cross, const layout::Field& row_field,
                                      const layout::Field& column_field, const record::DateRange& days) {
  const bool by_row = is_fractie(row_field), by_column = is_fractie(column_field);
  if (by_row == by_column || !days.first || !days.last || *days.last < *days.first) return std::nullopt;
  CrossSeats out;
  if (by_row) {
    out.of_cell = seats_of(cross.rows, days_of(column_field, cross.columns, days));
    out.of_row = seats_of(cross.rows, days);
  } else {
    out.of_cell = turned(seats_of(cross.columns, days_of(row_field, cross.rows, days)), cross.rows.size());
    out.of_column = seats_of(cross.columns, days);
  }
  return out;
}

}  // namespace kamervragen::measure
