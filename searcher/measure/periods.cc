#include "searcher/measure/periods.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/facts/facts.hh"
#include "schema/record/ids.hh"

namespace kamervragen::measure {
namespace {

struct ByRow {
  std::string_view name, field;
};
constexpr std::array<ByRow, 5> rows = {{{"year", "jaar"},
                                        {"month", "ingezonden"},
                                        {"vergaderjaar", "vergaderjaar"},
                                        {"kabinet", "kabinet"},
                                        {"periode", ""}}};

Date day_before(Date day) { return Date::from_days(day.days() - 1); }

Period year(int number) { return {fmt::to_string(number), *Date::of(number, 1, 1), *Date::of(number, 12, 31)}; }

Period month(int year, unsigned number) {
  const auto next = number == 12 ? *Date::of(year + 1, 1, 1) : *Date::of(year, number + 1, 1);
  return {fmt::format("{:04}-{:02}", year, number), *Date::of(year, number, 1), day_before(next)};
}

Period vergaderjaar(const Vergaderjaar& one) {
  return {one.str(), one.first_day(), day_before(one.next().first_day())};
}

template <class Row>
void add_rows(std::vector<Period>& out, const std::vector<Row>& table, Date from, Date to) {
  for (const auto& row : table)
    if (facts::overlap(row.periode, {from, to})) out.push_back({row.naam, *row.periode.first, row.periode.last});
}

}  // namespace

std::string_view name(By by) { return rows[static_cast<std::size_t>(by)].name; }
std::string_view field_of(By by) { return rows[static_cast<std::size_t>(by)].field; }

std::optional<By> by_of_field(std::string_view field) {
  const auto row = std::ranges::find(rows, field, &ByRow::field);
  return field.empty() || row == rows.end() ? std::nullopt : std::optional(static_cast<By>(row - rows.begin()));
}

std::string_view by_meant(std::string_view other) { return other == "jaar" ? "year" : other == "maand" ? "month" : ""; }

std::optional<By> by_named(std::string_view name) {
  if (const auto other = by_meant(name); !other.empty()) name = other;
  const auto row = std::ranges::find(rows, name, &ByRow::name);
  return row == rows.end() ? std::nullopt : std::optional(static_cast<By>(row - rows.begin()));
}

std::vector<Period> periods(By by, Date from, Date to) {
  std::vector<Period> out;
  switch (by) {
    case By::year:
      for (int number = from.year(); number <= to.year(); ++number) out.push_back(year(number));
      break;
    case By::month:
      for (auto one = month(from.year(), from.month()); one.first <= to;
           one = month(Date::from_days(one.last->days() + 1).year(), Date::from_days(one.last->days() + 1).month()))
        out.push_back(one);
      break;
    case By::vergaderjaar:
      for (auto one = Vergaderjaar::on(from); one.first_day() <= to; one = one.next()) out.push_back(vergaderjaar(one));
      break;
    case By::kabinet: add_rows(out, facts::facts_of_periods().rows().kabinetten, from, to); break;
    case By::periode: add_rows(out, facts::facts_of_periods().rows().perioden, from, to); break;
  }
  return out;
}

std::string period_on(By by, Date day) {
  const auto found = periods(by, day, day);
  return found.size() == 1 ? found.front().name : std::string();
}

}  // namespace kamervragen::measure
