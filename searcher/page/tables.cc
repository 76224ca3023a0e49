#include "searcher/page/tables.hh"

#include <algorithm>
#include <set>

#include "searcher/screen/cell_text.hh"

namespace kamervragen::page {
namespace {

/// What goes on is no page; an export has it whole.
constexpr std::size_t rows_most = 300;

constexpr std::string_view names_set = "nummer";

std::string heading(const ask::Column& column) {
  std::string out(column.heading.empty() ? column.name : column.heading);
  std::ranges::replace(out, '_', ' ');
  return out;
}

bool is_number(const ask::Column& column) {
  return column.type != ask::ColumnType::text && column.type != ask::ColumnType::list;
}

/// Those that a screen has room for; all where none is said to have it.
std::vector<std::size_t> shown_columns(const ask::Table& table) {
  const bool some = std::ranges::any_of(table.columns, [](const auto& column) { return !column.heading.empty(); });
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (!some || !table.columns[i].heading.empty()) out.push_back(i);
  return out;
}

Html cell(const Visit& visit, const ask::Column& column, const ask::Cell& value) {
  const auto text = screen::cell_text(value, column.type);
  if (column.name == names_set && !text.empty()) return link(visit.place_of(text), text);
  return Html(text);
}

/// One row: its cells by their names.
Html listed(const Visit& visit, const ask::Table& table) {
  auto out = Html();
  if (table.rows.empty()) return out;
  for (const auto i : shown_columns(table))
    out += element("dt", heading(table.columns[i])) + element("dd", cell(visit, table.columns[i], table.rows[0][i]));
  return element("dl", out);
}

}  // namespace

Html table_of(const Visit& visit, const ask::Table& table) {
  // The first table of a measure is what the page is about.
  const bool main = table.name == "rows";
  if (table.single) return element("h2", table.name) + listed(visit, table);
  auto head = Html(), body = Html();
  const auto columns = shown_columns(table);
  for (const auto i : columns) {
    Attributes attributes{{"scope", "col"}};
    if (is_number(table.columns[i])) attributes.push_back({"class", "number"});
    head += element("th", attributes, heading(table.columns[i]));
  }
  for (std::size_t at = 0; at < std::min(table.rows.size(), rows_most); ++at) {
    const auto& row = table.rows[at];
    auto cells = Html();
    for (const auto i : columns) {
      const auto inside = cell(visit, table.columns[i], row[i]);
      const bool number = is_number(table.columns[i]);
      cells += i == columns.front() && !number
                   ? element("th", {{"scope", "row"}}, inside)
                   : element("td", number ? Attributes{{"class", "number"}} : Attributes{}, inside);
    }
    body += element("tr", cells);
  }
  auto out = element("div",
                     {{"class", "wide"},
                      {"tabindex", "0"},
                      {"role", "region"},
                      {"aria-label", main ? visit.say(visit.view->title) : table.name}},
                     element("table", (main ? Html() : element("caption", table.name)) +
                                          element("thead", element("tr", head)) + element("tbody", body)));
  if (table.rows.size() > rows_most)
    out += element("p", visit.say(Phrase::more_rows, {{"count", visit.number(table.rows.size() - rows_most)}}));
  return out;
}

Html meanings(const Visit& visit, const std::vector<ask::Table>& tables) {
  std::set<std::string_view> told;
  auto out = Html();
  for (const auto& table : tables)
    for (const auto& column : table.columns)
      if (!column.description.empty() && told.insert(column.name).second)
        out += element("dt", heading(column)) + element("dd", column.description);
  if (out.empty()) return {};
  return element("details", element("summary", visit.say(Phrase::of_columns)) + element("dl", {{"lang", "en"}}, out));
}

}  // namespace kamervragen::page
