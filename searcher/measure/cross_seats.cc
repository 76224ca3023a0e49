#include "searcher/measure/cross_seats.hh"

#include <algorithm>
#include <map>
#include <string>

#include "schema/facts/facts.hh"
#include "searcher/measure/periods.hh"
#include "searcher/measure/seats.hh"

namespace kamervragen::measure {
namespace {

bool is_fractie(const layout::Field& field) { return field.name == "fractie"; }

/// The days of each value of a field that tells time; of another field all of them.
std::vector<record::DateRange> days_of(const layout::Field& field, const std::vector<std::string>& values,
                                       const record::DateRange& all) {
  std::vector<record::DateRange> out(values.size(), all);
  const auto by = by_of_field(field.name);
  if (!by) return out;
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

}  // namespace

std::optional<CrossSeats> cross_seats(const Population& population, const Cross& cross, const layout::Field& row_field,
                                      const layout::Field& column_field, const record::DateRange& days) {
  const bool by_row = is_fractie(row_field), by_column = is_fractie(column_field);
  if (by_row == by_column || !days.first || !days.last || *days.last < *days.first || cross.rows.size() == 0)
    return std::nullopt;
  const auto &of_fractie = by_row ? cross.rows : cross.columns, &of_other = by_row ? cross.columns : cross.rows;
  const auto &fracties = of_fractie.values(), &others = of_other.values();
  const auto& other_field = by_row ? column_field : row_field;
  CrossSeats out;
  out.of_cell.assign(cross.rows.size(), std::vector<Seated>(cross.columns.size()));
  auto& totals = by_row ? out.of_row : out.of_column;
  const auto cell = [&](std::size_t fractie, std::size_t other) -> Seated& {
    return by_row ? out.of_cell[fractie][other] : out.of_cell[other][fractie];
  };
  const auto days_of_others = days_of(other_field, others, days);
  std::vector<std::vector<record::DateRange>> seated;  // by fractie
  for (std::size_t i = 0; i < fracties.size(); ++i) {
    seated.push_back(seat_periods(fracties[i]));
    totals.push_back({.seat_years = seat_years(fracties[i], days)});
    for (std::size_t j = 0; j < others.size(); ++j) cell(i, j).seat_years = seat_years(fracties[i], days_of_others[j]);
  }

  const auto asked = population.numbers("ingezonden");
  for (std::size_t row = 0; row < population.size(); ++row) {
    const auto day = asked[row] ? std::optional(Date::from_days(*asked[row])) : std::nullopt;
    if (!day || !facts::covers(days, *day)) continue;
    const auto covers_day = [&](const record::DateRange& period) { return facts::covers(period, *day); };
    const auto down = of_fractie.of(row), across = of_other.of(row);
    for (const auto fractie : down) {
      if (std::ranges::none_of(seated[fractie], covers_day)) continue;
      ++totals[fractie].n;
      totals[fractie].parts += set_parts / down.size();
      for (const auto other : across) {
        ++cell(fractie, other).n;
        cell(fractie, other).parts += set_parts / (down.size() * across.size());
      }
    }
  }
  return out;
}

}  // namespace kamervragen::measure
