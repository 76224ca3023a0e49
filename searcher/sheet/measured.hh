// What the matches say together: tables, and what the numbers in them are of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/sheet/table.hh"

namespace kamervragen::sheet {

/// What a measure was told, or took where it was told nothing: {"of", "dagen"}.
struct Setting {
  std::string_view name;
  Cell value;
};

/// What the note of a harvest beside the index says of its store.
struct Coverage {
  std::string complete;                       ///< when the last harvest was complete; ISO, empty where none was
  std::vector<std::string> months_with_gaps;  ///< of publications that are known and not stored, "2019-07"
};

/// Of fewer question sets a number says little: such a row is shown dim.
inline constexpr std::uint64_t few = 20;

struct Measured {
  std::vector<Setting> settings;
  std::optional<Coverage> coverage{};  ///< absent where no harvest is noted
  /// Tables by name, the one that rows are exported from first. The descriptions of their columns are the definitions
  /// of the measure. A table of `single` is one row.
  std::vector<Table> tables;
  /// What people must know to read it, a sentence each.
  std::vector<std::string> remarks{};
};

/// Null where there is none of that name.
const Table* find_table(const Measured&, std::string_view name);
const Cell* find_setting(const Measured&, std::string_view name);

}  // namespace kamervragen::sheet
