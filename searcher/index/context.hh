// What the parts of the compiler need beside the tree.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "schema/layout/fields.hh"
#include "schema/record/dates.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {

class Columns;

/// What a word stands for beside its inflections. Each device can be switched off, and then matches nothing.
struct Expansions {
  bool compounds = true;      ///< toeslag: toeslagenouders; zieken huis: ziekenhuis
  bool abbreviations = true;  ///< UWV: uitvoeringsinstituut werknemersverzekeringen
  bool operator==(const Expansions&) const = default;
};

/// Refers to what the caller keeps.
struct QueryContext {
  const Xapian::Database& database;
  const layout::FieldTable& table;
  dutch::Analyser& analyser;
  Expansions expansions{};
  std::optional<Date> reference{};  ///< what computed values are decided against
  bool server = false;              ///< part of the database is read through a server
  bool parts = false;               ///< the database is joined of several
  /// Whether only the engine's own counters and orders can run: those of ours do not reach a server, and see a document
  /// by its number within its part.
  bool stock() const { return server || parts; }
  Columns* columns = nullptr;  ///< of the same snapshot; null in a process that is new
  /// What was read of exact phrases, of one snapshot: see searcher/match/exact_phrase.cc.
  std::shared_ptr<std::map<std::string, std::vector<std::string>>> read_phrases =
      std::make_shared<std::map<std::string, std::vector<std::string>>>();
};

}  // namespace kamervragen::index
