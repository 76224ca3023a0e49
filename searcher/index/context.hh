// What the parts of the compiler need beside the tree.
#pragma once

#include <optional>

#include "schema/record/dates.hh"
#include "searcher/index/snapshot.hh"
#include "searcher/index/workspace.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {

class Columns;

/// What a word stands for beside its inflections. Each device can be switched off, and then matches nothing.
struct Expansions {
  bool compounds = true;      ///< toeslag: toeslagenouders; zieken huis: ziekenhuis; ov-chipkaart: ovchipkaart
  bool abbreviations = true;  ///< UWV: uitvoeringsinstituut werknemersverzekeringen
  bool operator==(const Expansions&) const = default;
};

/// Refers to what the caller keeps.
///
/// THREADS  One at a time.
struct QueryContext {
  const Xapian::Database& database;  ///< of the snapshot, for this query alone
  const Snapshot& snapshot;
  Workspace& workspace;
  Expansions expansions{};
  std::optional<Date> reference{};   ///< what computed values are decided against
  const Columns* columns = nullptr;  ///< of the snapshot; null in a process that is new
  const layout::FieldTable& table = snapshot.table();
  dutch::Analyser& analyser = workspace.analyser;
};

}  // namespace kamervragen::index
