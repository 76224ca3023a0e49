#include "searcher/measure/cross_seats.hh"

#include <algorithm>
#include <array>
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

/// Where the values of a field stand in a side of the table, by the label of the population; what has none is last.
std::vector<std::size_t> places_in(const std::vector<std::string>& side, const std::vector<std::string>& values) {
  std::map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < side.size(); ++i) known.emplace(side[i], i);
  std::vector<std::size_t> out;
  for (const auto& value : values) out.push_back(known.at(value));
  return out;
}

/// Whether a fractie had seats on a day, looked up once.
class SeatDays {
 public:
  bool has(const std::string& fractie, int day) {
    const auto [place, is_new] = known_.try_emplace(fractie);
    if (is_new)
      for (const auto& row : facts::facts_without_people().rows().zetels)
        if (row.fractie == fractie) place->second.push_back(row.periode);
    return std::ranges::any_of(place->second,
                               [&](const record::DateRange& one) { return facts::covers(one, Date::from_days(day)); });
  }

 private:
  std::map<std::string, std::vector<record::DateRange>> known_;
};

/// One side of the table over the rows.
struct SidePlaces {
  Labels labels;
  std::vector<std::size_t> places;
  std::size_t none;  ///< of what has no value

  SidePlaces(const Population& population, const layout::Field& field, const std::vector<std::string>& side)
      : labels(population.labels(field)), places(places_in(side, labels.values())), none(side.size() - 1) {}

  std::vector<std::size_t> of(std::size_t row) const {
    std::vector<std::size_t> out;
    for (const auto label : labels.of(row)) out.push_back(places[label]);
    if (out.empty()) out.push_back(none);
    return out;
  }
};

}  // namespace

std::optional<CrossSeats> cross_seats(const Population& population, const Cross& cross, const layout::Field& row_field,
                                      const layout::Field& column_field, const record::DateRange& days) {
  const bool by_row = is_fractie(row_field), by_column = is_fractie(column_field);
  if (by_row == by_column || !days.first || !days.last || *days.last < *days.first || cross.rows.empty())
    return std::nullopt;
  const auto &fracties = by_row ? cross.rows : cross.columns, &others = by_row ? cross.columns : cross.rows;
  const auto& other_field = by_row ? column_field : row_field;
  CrossSeats out;
  out.of_cell.assign(cross.rows.size(), std::vector<Seated>(cross.columns.size()));
  auto& totals = by_row ? out.of_row : out.of_column;
  const auto cell = [&](std::size_t fractie, std::size_t other) -> Seated& {
    return by_row ? out.of_cell[fractie][other] : out.of_cell[other][fractie];
  };
  const auto days_of_others = days_of(other_field, others, days);
  for (std::size_t i = 0; i < fracties.size(); ++i) {
    totals.push_back({.seat_years = seat_years(fracties[i], days)});
    for (std::size_t j = 0; j < others.size(); ++j) cell(i, j).seat_years = seat_years(fracties[i], days_of_others[j]);
  }

  const SidePlaces of_fractie(population, by_row ? row_field : column_field, fracties),
      of_other(population, other_field, others);
  const auto asked = population.numbers("ingezonden");
  SeatDays seats;
  for (std::size_t row = 0; row < population.size(); ++row) {
    if (!asked[row] || Date::from_days(*asked[row]) < *days.first || *days.last < Date::from_days(*asked[row]))
      continue;
    const auto down = of_fractie.of(row), across = of_other.of(row);
    for (const auto fractie : down) {
      if (!seats.has(fracties[fractie], *asked[row])) continue;
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
