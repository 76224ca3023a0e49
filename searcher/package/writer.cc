#include "searcher/package/writer.hh"

#include <algorithm>
#include <string_view>

#include "schema/text/joined.hh"

namespace kamervragen::package {
namespace {

tl::unexpected<Error> unknown_column(const std::string& named) {
  std::vector<std::string> known;
  for (const auto& table : package_tables()) known.emplace_back(table.name);
  return fail(Code::unknown_export_column, {{"text", named}, {"known", text::joined(known, ", ")}});
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
