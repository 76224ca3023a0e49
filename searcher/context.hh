// What the parts of the compiler need beside the tree.
#pragma once

#include <optional>

#include "schema/analyser.hh"
#include "schema/dates.hh"
#include "schema/fields.hh"

namespace Xapian {
class Database;
}

namespace kamervragen {

/// Refers to what the caller keeps.
struct QueryContext {
  const Xapian::Database& database;
  const FieldTable& table;
  Analyser& analyser;
  std::optional<Date> reference{};  ///< what computed values are decided against
};

}  // namespace kamervragen
