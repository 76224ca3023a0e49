#include "schema/facts/ministeries.hh"

#include <algorithm>

#include "schema/facts/names.hh"

namespace kamervragen::facts {
namespace {

/// What all rows of a name say alike: those of the day if there are any, else all, since publications keep using a name
/// after its last day.
template <class Get>
std::string agreed(const Facts& facts, std::string_view name, std::optional<Date> day, Get get) {
  const auto rows = facts.ministeries(name);
  const auto current = [&](const Ministerienaam* row) { return day && covers(row->periode, *day); };
  const bool any_current = std::ranges::any_of(rows, current);
  std::optional<std::string> out;
  for (const auto* row : rows) {
    if (any_current && !current(row)) continue;
    if (out && *out != get(*row)) return {};
    out = get(*row);
  }
  return out.value_or("");
}

}  // namespace

std::string ministerielijn(const Facts& facts, std::string_view name, std::optional<Date> day) {
  return agreed(facts, name, day, [](const Ministerienaam& row) { return row.lijn; });
}

std::string portefeuille(const Facts& facts, std::string_view name, std::optional<Date> day) {
  return agreed(facts, name, day, [](const Ministerienaam& row) { return row.portefeuille; });
}

std::string ministerienaam(const Facts& facts, std::string_view name, std::optional<Date> day) {
  const auto full = agreed(facts, name, day, [](const Ministerienaam& row) { return row.naam; });
  return full.empty() ? std::string(name) : full;
}

}  // namespace kamervragen::facts
