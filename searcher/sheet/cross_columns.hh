// The columns of a table by two fields, as data.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "searcher/measure/cross_seats.hh"
#include "searcher/sheet/columns.hh"

namespace kamervragen::sheet {

/// What was counted, whole and shared out; and the seats behind it, of a fractie.
struct Counted {
  std::uint64_t n = 0;
  double shared = 0;
  measure::Seated seated{};

  std::optional<double> rate(double of) const {
    return seated.seat_years ? std::optional(of / *seated.seat_years) : std::nullopt;
  }
};

struct CrossCell : Counted {
  std::optional<double> row_share{}, column_share{}, residual{};
};

inline constexpr std::array<ColumnOf<CrossCell>, 5> cell_columns = {{
    {{"n", ColumnType::number, "question sets with both", "n"}, [](const auto& c) -> Cell { return c.n; }},
    {{"row_share", ColumnType::share, "n of all that have the first", "of row"},
     [](const auto& c) { return cell_of(c.row_share); }},
    {{"column_share", ColumnType::share, "n of all that have the second", "of column"},
     [](const auto& c) { return cell_of(c.column_share); }},
    {{"residual", ColumnType::decimal,
      "by how many standard errors n differs from what it would be if the two had nothing to do with each other "
      "(adjusted); null where a set may stand in several cells"},
     [](const auto& c) { return cell_of(c.residual); }},
    {{"shared", ColumnType::decimal, "the same, where a set that stands in several cells is shared out over them"},
     [](const auto& c) -> Cell { return c.shared; }},
}};

inline constexpr std::array<ColumnOf<Counted>, 2> total_columns = {{
    {{"n", ColumnType::number, "question sets that have it", "n"}, [](const auto& c) -> Cell { return c.n; }},
    {{"shared", ColumnType::decimal, "the same, where a set that has several is shared out over them"},
     [](const auto& c) -> Cell { return c.shared; }},
}};

/// Where one of the fields is the fractie.
template <class Value>
inline constexpr std::array<ColumnOf<Value>, 4> rate_columns = {{
    {{"seat_years", ColumnType::decimal,
      "seats of the fractie in the Tweede Kamer times the years that they were held (schema/facts/zetels.tsv)",
      "seat-years"},
     [](const Value& c) { return cell_of(c.seated.seat_years); }},
    {{"seated", ColumnType::number, "of n, those that were asked on days on which the fractie had seats"},
     [](const Value& c) -> Cell { return c.seated.n; }},
    {{"per_seat_year", ColumnType::decimal, "seated a seat and year: a set of several fracties counts whole for each",
      "per seat"},
     [](const Value& c) { return cell_of(c.rate(static_cast<double>(c.seated.n))); }},
    {{"shared_per_seat_year", ColumnType::decimal, "the same, where a set of several fracties is shared out over them"},
     [](const Value& c) { return cell_of(c.rate(c.seated.shared())); }},
}};

}  // namespace kamervragen::sheet
