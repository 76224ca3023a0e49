#include "searcher/measure/seats.hh"

#include <algorithm>

#include "schema/facts/facts.hh"

namespace kamervragen::measure {
namespace {

constexpr double days_of_a_year = 365.25;

}  // namespace

std::optional<double> seat_years(std::string_view fractie, const record::DateRange& days) {
  if (!days.first || !days.last || *days.last < *days.first) return std::nullopt;
  double out = 0;
  for (const auto& row : facts::facts_of_periods().rows().zetels) {
    if (row.fractie != fractie || !facts::overlap(row.periode, days)) continue;
    const auto first = std::max(*row.periode.first, *days.first);
    const auto last = row.periode.last ? std::min(*row.periode.last, *days.last) : *days.last;
    out += row.aantal * static_cast<double>(last.days() - first.days() + 1);
  }
  return out > 0 ? std::optional(out / days_of_a_year) : std::nullopt;
}

std::vector<record::DateRange> seat_periods(std::string_view fractie) {
  std::vector<record::DateRange> out;
  for (const auto& row : facts::facts_of_periods().rows().zetels)
    if (row.fractie == fractie) out.push_back(row.periode);
  return out;
}

}  // namespace kamervragen::measure
