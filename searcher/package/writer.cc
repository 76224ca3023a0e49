#include "searcher/package/writer.hh"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "schema/text/joined.hh"
#include "schema/text/nearest.hh"

namespace kamervragen::package {
namespace {

/// The names of tables or of columns.
template <class Named>
std::vector<std::string> names_of(const std::vector<Named>& those) {
  std::vector<std::string> out;
  for (const auto& one : those) out.emplace_back(one.name);
  return out;
}

const PackageTable* table_called(std::string_view name) {
  const auto found = std::ranges::find(package_tables(), name, &PackageTable::name);
  return found == package_tables().end() ? nullptr : &*found;
}

bool has_column(const PackageTable& table, std::string_view name) {
  return std::ranges::find(table.columns, name, &PackageColumn::name) != table.columns.end();
}

/// The first column of that name behind its table, "people.fractie"; empty where no table has one.
std::string column_anywhere(std::string_view column) {
  for (const auto& table : package_tables())
    if (has_column(table, column)) return fmt::format("{}.{}", table.name, column);
  return {};
}

/// What was meant by a table with a point and a column, or by either alone.
std::string meant_by(const std::string& named) {
  const auto point = std::min(named.find('.'), named.size());
  const auto first = named.substr(0, point), column = named.substr(std::min(point + 1, named.size()));
  const auto tables = names_of(package_tables());
  const auto* table = table_called(table_called(first) != nullptr ? first : text::nearest(first, tables));
  if (column.empty()) return table != nullptr ? std::string(table->name) : column_anywhere(first);
  if (table == nullptr) return column_anywhere(column);
  const auto near = text::nearest(column, names_of(table->columns));
  return near.empty() ? column_anywhere(column) : fmt::format("{}.{}", table->name, near);
}

tl::unexpected<Error> unknown_column(const std::string& named) {
  const auto* table = table_called(std::string_view(named).substr(0, named.find('.')));
  const auto columns = table == nullptr ? std::string() : text::joined(names_of(table->columns), ", ");
  const auto tables = table == nullptr ? text::joined(names_of(package_tables()), ", ") : std::string();
  return fail(Code::unknown_export_column, {{"text", named},
                                            {"near", meant_by(named)},
                                            {"table", table == nullptr ? std::string_view() : table->name},
                                            {"columns", columns},
                                            {"tables", tables}});
}

/// Of "sets.titel" that one; of "sets" all.
Result<std::vector<std::size_t>> columns_named(const PackageTable& table, std::string_view column,
                                               const std::string& named) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (column.empty() || table.columns[i].name == column) out.push_back(i);
  if (out.empty()) return unknown_column(named);
  return out;
}

}  // namespace

Result<std::vector<ChosenTable>> chosen_tables(const Target& target) {
  std::vector<ChosenTable> out;
  if (!target.columns) {
    for (const auto& table : package_tables()) {
      out.push_back({&table, {}});
      for (std::size_t i = 0; i < table.columns.size(); ++i) out.back().columns.push_back(i);
    }
    return out;
  }
  for (const auto& named : *target.columns) {
    const auto point = std::min(named.find('.'), named.size());
    const auto table = std::ranges::find(package_tables(), named.substr(0, point), &PackageTable::name);
    if (table == package_tables().end() || point + 1 == named.size()) return unknown_column(named);
    const auto columns =
        columns_named(*table, std::string_view(named).substr(std::min(point + 1, named.size())), named);
    if (!columns) return pass(columns);
    auto chosen = std::ranges::find(out, &*table, &ChosenTable::table);
    if (chosen == out.end()) {
      chosen = out.insert(out.end(), {&*table, {}});
      for (std::size_t i = 0; i < table->key; ++i) chosen->columns.push_back(i);
    }
    for (const auto column : *columns)
      if (std::ranges::find(chosen->columns, column) == chosen->columns.end()) chosen->columns.push_back(column);
    std::ranges::sort(chosen->columns);
  }
  std::ranges::sort(out, {}, &ChosenTable::table);  // as they stand in the list
  return out;
}

}  // namespace kamervragen::package
