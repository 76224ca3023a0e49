// table: how many by two fields at once, and whether they go together.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/ask/answers.hh"
#include "searcher/ask/columns.hh"
#include "searcher/ask/measuring.hh"
#include "searcher/measure/cross.hh"
#include "searcher/measure/zero_values.hh"

namespace kamervragen::ask {
namespace {

/// Of a table that someone may look at, or read into another program.
constexpr std::size_t cells_max = 1'000'000;
/// Of cells that fewer than 5 were to be expected in, from which on a test says little.
constexpr double small_share_max = .2;

Cell share(std::uint64_t n, std::uint64_t of) {
  return of == 0 ? Cell() : Cell(static_cast<double>(n) / static_cast<double>(of));
}

/// The days of asking that the query names, or else those of its matches; without an end where neither is known.
record::DateRange days_of(const Measuring& measuring) {
  auto out = measure::days_of_asking(measuring.asked.query);
  const auto found = measuring.matches.span("ingezonden");
  if (!out.first) out.first = found.first;
  if (!out.last) out.last = found.last;
  return out;
}

Table cells_of(const measure::Cross& cross, const layout::Field& rows, const layout::Field& columns) {
  Table out{
      .kind = measured_table,
      .name = "rows",
      .columns = {{.name = rows.name, .description = rows.description, .heading = rows.name},
                  {.name = columns.name, .description = columns.description, .heading = columns.name},
                  {.name = "n", .type = ColumnType::number, .description = "question sets with both", .heading = "n"},
                  {.name = "row_share",
                   .type = ColumnType::share,
                   .description = "n of all that have the first",
                   .heading = "of row"},
                  {.name = "column_share",
                   .type = ColumnType::share,
                   .description = "n of all that have the second",
                   .heading = "of column"},
                  {.name = "residual",
                   .type = ColumnType::decimal,
                   .description = "by how many standard errors n differs from what it would be if the two had nothing "
                                  "to do with each other (adjusted); null where a set may stand in several cells"}},
      .rows = {}};
  for (std::size_t i = 0; i < cross.rows.size(); ++i)
    for (std::size_t j = 0; j < cross.columns.size(); ++j)
      out.rows.push_back({cross.rows[i], cross.columns[j], cross.counts[i][j],
                          share(cross.counts[i][j], cross.of_row[i]), share(cross.counts[i][j], cross.of_column[j]),
                          cross.test ? Cell(cross.test->residuals[i][j]) : Cell()});
  return out;
}

/// The totals of one side.
Table totals(std::string_view name, const layout::Field& field, const std::vector<std::string>& values,
             const std::vector<std::uint64_t>& counts) {
  auto out = table_of(
      name, {{.name = field.name, .heading = field.name}, {.name = "n", .type = ColumnType::number, .heading = "n"}});
  for (std::size_t i = 0; i < values.size(); ++i) out.rows.push_back({values[i], counts[i]});
  return out;
}

Table tests(const measure::Cross& cross) {
  auto out = table_of("tests", {test_column,
                                chi_square_column,
                                degrees_column,
                                p_column,
                                {.name = "v", .type = ColumnType::decimal, .description = "Cramér's V", .heading = "V"},
                                {.name = "small_share",
                                 .type = ColumnType::share,
                                 .description = "of the cells, those in which fewer than 5 were to be expected",
                                 .heading = "small"}});
  if (cross.test)
    out.rows.push_back({"chi-square", cross.test->chi_square, std::uint64_t{cross.test->degrees}, cross.test->p,
                        cross.test->v, cross.test->small_share});
  return out;
}

Result<Measured> cross_of(const Measuring& measuring) {
  const auto fields = facets_named(measuring.request.by, measuring.context.table);
  if (!fields) return pass(fields);
  if (fields->size() != 2)
    return fail(
        Code::two_fields,
        {{"found", fmt::format("{}", fmt::join(measuring.request.by.value_or(std::vector<std::string>{}), ", "))},
         {"known", fmt::format("{}", fmt::join(facet_names(measuring.context.table), ", "))}});
  const auto &rows = *fields->front(), &columns = *fields->back();
  std::vector<std::string> also_rows, also_columns;
  if (const auto days = days_of(measuring); measuring.request.zero && days.first && days.last) {
    also_rows = measure::values_in_office(rows, *days.first, *days.last);
    also_columns = measure::values_in_office(columns, *days.first, *days.last);
  }
  const auto cross = measure::cross(measuring.matches, rows, columns, also_rows, also_columns, cells_max);
  if (!cross) return pass(cross);

  Measured out;
  out.settings = {{"by", std::vector<std::string>{std::string(rows.name), std::string(columns.name)}},
                  {"overlapping", std::string(cross->overlapping ? "yes" : "no")}};
  out.tables = {cells_of(*cross, rows, columns), totals("row_totals", rows, cross->rows, cross->of_row),
                totals("column_totals", columns, cross->columns, cross->of_column), tests(*cross)};
  if (cross->overlapping)
    out.remarks.emplace_back(
        "some sets have several values and stand in several cells, once in each total: shares add up to more than "
        "100 %, and no test says anything");
  if (cross->test && cross->test->small_share > small_share_max)
    out.remarks.push_back(fmt::format("in {:.0f} % of the cells fewer than 5 were to be expected: the test says little",
                                      100 * cross->test->small_share));
  if (measuring.request.zero && (rows.people || columns.people))
    out.remarks.emplace_back("members are known by their terms: those who came or left meanwhile are among the zeros");
  return out;
}

}  // namespace

Result<Answered> answer_cross(const OpenIndex& open, const Request& request, Sink& sink) {
  return answer_measured(open, request, sink, cross_of);
}

}  // namespace kamervragen::ask
