#include "searcher/sheet/measured.hh"

#include <algorithm>

namespace kamervragen::sheet {

const Table* find_table(const Measured& measured, std::string_view name) {
  const auto found = std::ranges::find(measured.tables, name, &Table::name);
  return found == measured.tables.end() ? nullptr : &*found;
}

const Cell* find_setting(const Measured& measured, std::string_view name) {
  const auto found = std::ranges::find(measured.settings, name, &Setting::name);
  return found == measured.settings.end() ? nullptr : &found->value;
}

}  // namespace kamervragen::sheet
