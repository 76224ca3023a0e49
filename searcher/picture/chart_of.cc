#include "searcher/picture/chart_of.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/text/joined.hh"
#include "schema/text/width.hh"
#include "searcher/picture/curve_end.hh"

namespace kamervragen::picture {
namespace {

using sheet::Table;

std::optional<double> number_in(const Table& table, std::size_t row, std::string_view column) {
  const auto place = sheet::place_of(table, column);
  return place ? sheet::number_of(table.rows[row][*place]) : std::nullopt;
}

std::optional<std::uint64_t> whole_in(const Table& table, std::size_t row, std::string_view column) {
  const auto number = number_in(table, row, column);
  return number ? std::optional(static_cast<std::uint64_t>(*number)) : std::nullopt;
}

std::string text_in(const Table& table, std::size_t row, std::size_t place) {
  const auto* text = std::get_if<std::string>(&table.rows[row][place]);
  return text ? *text : std::string();
}

std::string setting(const sheet::Measured& measured, std::string_view name) {
  const auto* value = sheet::find_setting(measured, name);
  const auto* text = value ? std::get_if<std::string>(value) : nullptr;
  return text ? *text : std::string();
}

/// The values that a row is of: those of the columns before this one.
std::string name_of_row(const Table& table, std::size_t row, std::string_view first_of_its_own) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < *sheet::place_of(table, first_of_its_own); ++i) out.push_back(text_in(table, row, i));
  return text::joined(out, " · ");
}

std::string heading_before(const Table& table, std::string_view first_of_its_own) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < *sheet::place_of(table, first_of_its_own); ++i) out.push_back(table.columns[i].name);
  return text::joined(out, " · ");
}

/// The rows of each series in turn: those that have one name.
template <class Make>
std::vector<Series> series_of(const Table& table, std::string_view first_of_its_own, const Make& make) {
  std::vector<Series> out;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    auto name = name_of_row(table, row, first_of_its_own);
    if (out.empty() || out.back().name != name) out.push_back({std::move(name), {}});
    out.back().points.push_back(make(row, out.back().points.size()));
  }
  return out;
}

/// The places of the largest of them, as many as may be, in their own order.
std::vector<std::size_t> largest(const std::vector<std::uint64_t>& totals, std::size_t most) {
  std::vector<std::size_t> out(totals.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = i;
  if (out.size() <= most) return out;
  std::ranges::stable_sort(out, std::ranges::greater{}, [&](std::size_t i) { return totals[i]; });
  out.resize(most);
  std::ranges::sort(out);
  return out;
}

/// What a picture has no room for: "the 8 largest lines; left out, and in the table: a, b".
std::string left_out_text(std::string_view kept, const std::vector<std::string>& names) {
  constexpr std::size_t names_most = 12, name_columns = 40;
  std::vector<std::string> out;
  for (const auto& name : names) {
    if (out.size() == names_most) {
      out.push_back(fmt::format("… ({} in all)", names.size()));
      break;
    }
    out.push_back(text::shorten(name, name_columns));
  }
  return fmt::format("{}; left out, and in the table: {}", kept, text::joined(out, ", "));
}

/// Of more lines than can be told apart the first, or those of the most sets where these are known.
void keep_some(std::vector<Series>& series, std::vector<std::string>& notes) {
  if (series.size() <= series_max) return;
  std::vector<std::uint64_t> totals;
  for (const auto& one : series) totals.push_back(one.n.value_or(0));
  const auto kept = largest(totals, series_max);
  std::vector<Series> out;
  std::vector<std::string> left_out;
  for (std::size_t i = 0; i < series.size(); ++i) {
    if (std::ranges::binary_search(kept, i))
      out.push_back(std::move(series[i]));
    else
      left_out.push_back(series[i].name);
  }
  notes.push_back(left_out_text(
      fmt::format("the {} {}", series_max, out.front().n ? "groups of the most sets" : "first lines"), left_out));
  series = std::move(out);
}

LineChart trend_chart(const sheet::Measured& measured, std::vector<std::string>& notes) {
  const auto& table = measured.tables.front();
  const auto period = *sheet::place_of(table, "period"), incomplete = *sheet::place_of(table, "incomplete");
  LineChart out{.x_title = setting(measured, "by"),
                .y_title = "of every 1,000 question sets",
                .places = {},
                .steps = false,
                .share = false,
                .interval = "interval of 95 % (Poisson, exact)",
                .series = {}};
  out.series = series_of(table, "period", [&](std::size_t row, std::size_t place) {
    if (place == out.places.size()) out.places.push_back(text_in(table, row, period));
    const auto* why = std::get_if<std::vector<std::string>>(&table.rows[row][incomplete]);
    const bool hollow = why != nullptr && !why->empty();
    return Point{static_cast<double>(place),
                 number_in(table, row, "per_1000"),
                 number_in(table, row, "per_1000_low"),
                 number_in(table, row, "per_1000_high"),
                 hollow,
                 whole_in(table, row, "sets")};
  });
  keep_some(out.series, notes);
  return out;
}

LineChart survival_chart(const sheet::Measured& measured, std::vector<std::string>& notes) {
  const auto& table = measured.tables.front();
  LineChart out{.x_title = "days since the day of asking",
                .y_title = "unanswered",
                .places = {},
                .steps = true,
                .share = true,
                .interval = fmt::format("interval of 95 % ({})", setting(measured, "band")),
                .guides = {{21, "21"}, {42, "42"}},
                .guides_text = "upright lines: the term of 21 days, and that of 42 after an uitstelbericht",
                .series = {}};
  out.series = series_of(table, "days", [&](std::size_t row, std::size_t) {
    return Point{number_in(table, row, "days").value_or(0),
                 number_in(table, row, "unanswered"),
                 number_in(table, row, "unanswered_low"),
                 number_in(table, row, "unanswered_high"),
                 false,
                 whole_in(table, row, "at_risk")};
  });
  // All are there on the first day.
  for (auto& series : out.series) series.n = series.points.front().of;
  keep_some(out.series, notes);
  end_axis(out, notes);
  notes.emplace_back("open sets are censored at the reference date, withdrawn ones at their day (Kaplan-Meier)");
  return out;
}

/// A value that may be drawn, and its interval.
struct Shown {
  std::string_view value, low, high, title;
  bool share = false;
};
constexpr Shown late{"late_share", "late_low", "late_high", "late, of those answered or late (Wilson, 95 %)", true};
constexpr Shown median{"median", "median_low", "median_high", "median, with its interval of 95 %"};
constexpr Shown survival{"km_median", "km_low", "km_high", "days by which half is answered (Kaplan-Meier, 95 %)"};

const Shown& shown_of(const Table& table, std::string_view order) {
  if (!sheet::place_of(table, survival.value) || order == median.value) return median;
  return order == late.value ? late : survival;
}

IntervalChart interval_chart(const sheet::Measured& measured, std::vector<std::string>& notes) {
  const auto& table = measured.tables.front();
  const auto& shown = shown_of(table, setting(measured, "sort"));
  IntervalChart out{
      .title = heading_before(table, "n"), .x_title = std::string(shown.title), .share = shown.share, .rows = {}};
  if (const auto of = setting(measured, "of"); of != "dagen") out.x_title = fmt::format("{}: {}", of, out.x_title);
  for (std::size_t row = 0; row < std::min(table.rows.size(), interval_rows_max); ++row)
    out.rows.push_back({out.title.empty() ? "all" : name_of_row(table, row, "n"),
                        static_cast<std::uint64_t>(number_in(table, row, "n").value_or(0)),
                        number_in(table, row, shown.value), number_in(table, row, shown.low),
                        number_in(table, row, shown.high)});
  if (table.rows.size() > interval_rows_max)
    notes.push_back(fmt::format("the {} first rows; left out, and in the table: {}", interval_rows_max,
                                table.rows.size() - interval_rows_max));
  return out;
}

std::vector<std::uint64_t> totals_of(const Table& table) {
  std::vector<std::uint64_t> out;
  for (const auto& row : table.rows) out.push_back(std::get<std::uint64_t>(row[1]));
  return out;
}

HeatMap heat_map(const sheet::Measured& measured, std::vector<std::string>& notes) {
  const auto &cells = measured.tables.front(), &of_rows = *sheet::find_table(measured, "row_totals"),
             &of_columns = *sheet::find_table(measured, "column_totals");
  const auto rows = largest(totals_of(of_rows), heat_rows_max);
  const auto columns = largest(totals_of(of_columns), heat_columns_max);
  HeatMap out{.row_title = std::string(of_rows.columns.front().name),
              .column_title = std::string(of_columns.columns.front().name),
              .rows = {},
              .columns = {},
              .counts = {}};
  for (const auto j : columns) out.columns.push_back(text_in(of_columns, j, 0));
  for (const auto i : rows) {
    out.rows.push_back(text_in(of_rows, i, 0));
    auto& counts = out.counts.emplace_back();
    for (const auto j : columns)
      counts.push_back(std::get<std::uint64_t>(cells.rows[i * of_columns.rows.size() + j][2]));
  }
  if (rows.size() < of_rows.rows.size())
    notes.push_back(fmt::format("the {} largest rows; left out, and in the table: {}", rows.size(),
                                of_rows.rows.size() - rows.size()));
  if (columns.size() < of_columns.rows.size())
    notes.push_back(fmt::format("the {} largest columns; left out, and in the table: {}", columns.size(),
                                of_columns.rows.size() - columns.size()));
  if (setting(measured, "overlapping") == "yes")
    notes.emplace_back("a set with several values stands in several cells");
  return out;
}

std::string title_of(ask::Kind kind, const sheet::Measured& measured, std::string_view query) {
  const auto what = kind == ask::Kind::trend             ? "How often over time"
                    : kind == ask::Kind::cross           ? "How many by two fields"
                    : setting(measured, "of") == "dagen" ? "How long answers took"
                                                         : "How much was asked and answered";
  return query.empty() ? std::string(what) : fmt::format("{}: {}", what, query);
}

}  // namespace

Chart chart_of(const ask::Envelope& envelope, const sheet::Measured& measured, const ask::Closing& closing) {
  Chart out;
  auto& caption = out.caption;
  caption.title = title_of(envelope.kind, measured, envelope.query ? envelope.query->canonical : "");
  caption.below = fmt::format("{} {}", number_text(static_cast<double>(closing.count)),
                              closing.count == 1 ? "Kamervraag" : "Kamervragen");
  if (closing.reference_date) caption.below += fmt::format(", reference date {}", closing.reference_date->iso());
  if (envelope.index) caption.below += fmt::format(", index {}", envelope.index->id);
  const auto& first = measured.tables.front();
  if (envelope.kind == ask::Kind::trend)
    out.body = trend_chart(measured, caption.notes);
  else if (envelope.kind == ask::Kind::cross)
    out.body = heat_map(measured, caption.notes);
  else if (sheet::place_of(first, "unanswered"))
    out.body = survival_chart(measured, caption.notes);
  else
    out.body = interval_chart(measured, caption.notes);
  if (measured.coverage && !measured.coverage->months_with_gaps.empty())
    caption.notes.push_back(
        fmt::format("publications are missing of {}", fmt::join(measured.coverage->months_with_gaps, ", ")));
  return out;
}

}  // namespace kamervragen::picture
