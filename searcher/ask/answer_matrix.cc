// matrix: which sets, or which of their questions, match which entries of a dictionary, and how often.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "searcher/ask/answers.hh"
#include "searcher/ask/measuring.hh"
#include "searcher/measure/groups.hh"
#include "searcher/sheet/columns.hh"
#include "searcher/words/dictionary.hh"

namespace kamervragen::ask {
namespace {

/// Of a matrix that someone may read into another program.
constexpr std::size_t matrix_cells_max = 20'000'000;

constexpr std::array<sheet::ColumnOf<words::EntryCounts>, 2> set_columns = {{
    {{"nummer", ColumnType::text, "the vraagnummer of the question set", "nummer"},
     [](const auto& row) -> Cell { return row.nummer; }},
    {{"ingezonden", ColumnType::text, "the day of asking"},
     [](const auto& row) -> Cell { return row.ingezonden ? Cell(row.ingezonden->iso()) : Cell(); }},
}};
constexpr std::array<sheet::ColumnOf<words::EntryCounts>, 1> question_columns = {{
    {{"vraag", ColumnType::number, "number of the question; null where it has none", "vraag"},
     [](const auto& row) -> Cell { return row.vraag > 0 ? Cell(static_cast<std::uint64_t>(row.vraag)) : Cell(); }},
}};

/// An entry, and what was found of it.
struct Found {
  const DictionaryEntry& entry;
  std::string query;
  std::uint64_t sets = 0, units = 0, times = 0, of = 0;
};
constexpr std::array<sheet::ColumnOf<Found>, 6> entry_columns = {{
    {{"entry", ColumnType::text, "the name of the entry", "entry"}, [](const auto& f) -> Cell { return f.entry.name; }},
    {{"query", ColumnType::text, "as it was understood", "query"}, [](const auto& f) -> Cell { return f.query; }},
    {{"sets", ColumnType::number, "question sets that match it", "sets"}, [](const auto& f) -> Cell { return f.sets; }},
    {{"share", ColumnType::share, "of all question sets of the query", "of all"},
     [](const auto& f) -> Cell {
       return f.of == 0 ? Cell() : Cell(static_cast<double>(f.sets) / static_cast<double>(f.of));
     }},
    {{"units", ColumnType::number, "rows in which its words stand", "rows"},
     [](const auto& f) -> Cell { return f.units; }},
    {{"times", ColumnType::number, "places of its words in these rows", "places"},
     [](const auto& f) -> Cell { return f.times; }},
}};

std::vector<Found> found_of(const Measuring& measuring, const std::vector<words::EntryCounts>& rows) {
  std::vector<Found> out;
  for (std::size_t i = 0; i < measuring.request.dictionary.size(); ++i)
    out.push_back({measuring.request.dictionary[i], measuring.entry_queries[i], 0, 0, 0, measuring.matches.size()});
  const auto labels = measuring.matches.labels(measure::entry_field());
  for (std::size_t row = 0; row < measuring.matches.size(); ++row)
    for (const auto entry : labels.of(row)) ++out[entry].sets;
  for (const auto& row : rows)
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i].units += row.times[i] > 0 ? 1 : 0;
      out[i].times += row.times[i];
    }
  return out;
}

Result<Measured> matrix_of(const Measuring& measuring, std::optional<std::size_t> most) {
  if (measuring.entries.empty()) return fail(Code::no_dictionary);
  // The columns are called as the entries are.
  const std::array own = {set_columns.front().column.name, set_columns.back().column.name,
                          question_columns.front().column.name};
  if (auto free = names_free(own, entry_names(measuring.request.dictionary)); !free) return pass(free);
  const bool questions = measuring.request.unit == "vraag";
  const auto counted = words::entry_counts(measuring.matches, measuring.entries,
                                           questions ? measure::Unit::vraag : measure::Unit::set, matrix_cells_max);
  if (!counted) return pass(counted);

  auto rows = sheet::table_of("rows");
  sheet::add_columns(rows.columns, set_columns);
  if (questions) sheet::add_columns(rows.columns, question_columns);
  for (const auto& entry : measuring.request.dictionary)
    rows.columns.push_back({.name = entry.name,
                            .type = ColumnType::number,
                            .description = "places of the words of this entry",
                            .heading = entry.name});
  const auto shown = std::min(most.value_or(counted->size()), counted->size());
  for (const auto& one : std::span(*counted).first(shown)) {
    auto& cells = rows.rows.emplace_back();
    sheet::add_cells(cells, set_columns, one);
    if (questions) sheet::add_cells(cells, question_columns, one);
    for (const auto times : one.times) cells.emplace_back(times);
  }
  rows.more = counted->size() - shown;

  Measured out;
  out.settings = {{"unit", measuring.request.unit}, {"units", std::uint64_t{counted->size()}}};
  const auto found = found_of(measuring, *counted);
  out.tables = {std::move(rows), sheet::table_of<Found>("entries", entry_columns, found)};
  out.remarks = {
      questions ? "a place of an entry's words in a question, its answer or their notes; only of sets that match the "
                  "whole entry. 1 where an entry has no words"
                : "the places of an entry's words in the texts of the set, as context lists them; only of sets that "
                  "match the whole entry. 1 where an entry has no words"};
  return out;
}

}  // namespace

Result<Answered> answer_matrix(const OpenIndex& open, const Request& request, Sink& sink) {
  const auto most = request.limit.value_or(Limit{sink.habits().lines}).most;
  return answer_measured(open, request, sink,
                         [most](const Measuring& measuring) { return matrix_of(measuring, most); });
}

}  // namespace kamervragen::ask
