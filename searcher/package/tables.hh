// What is known of question sets, as tables with keys.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::package {

/// Nothing, a text, a number, yes or no, or a list.
using Value = std::variant<std::monostate, std::string, std::int64_t, bool, std::vector<std::string>>;
using Values = std::vector<Value>;

enum class Type : std::uint8_t { text, integer, date, boolean, list };

struct PackageColumn {
  std::string_view name;
  Type type = Type::text;
  std::string_view description{};
};

/// A set, and what the index says of it that is not in its record.
struct PackagedSet {
  const Kamervraag& record;
  bool late = false;  ///< as is:te-laat
};

/// A table. Rows are told apart by their key.
struct PackageTable {
  std::string_view name, description;
  std::vector<PackageColumn> columns;
  std::size_t key = 0;                                        ///< so many of the first columns
  std::vector<Values> (*rows)(const PackagedSet&) = nullptr;  ///< of one set, without what names that
};

/// So many of the first columns of every table name the set: all of the key of the first table, `sets`.
inline constexpr std::size_t set_key = 2;

/// The sets themselves first.
const std::vector<PackageTable>& package_tables();
/// Of one set, in order; as many values as columns.
std::vector<Values> rows_of(const PackageTable&, const PackagedSet&);

/// What separates the values of a list in a cell.
inline constexpr std::string_view list_separator = "; ";

}  // namespace kamervragen::package
