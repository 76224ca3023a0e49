// How values that are names in print are shown: as most records of the snapshot spell them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

#include "schema/layout/fields.hh"
#include "schema/record/record.hh"
#include "searcher/index/context.hh"
#include "searcher/index/facets.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {

/// All values of one field. Of spellings that are equally frequent the first by code point is shown.
///
/// REQUIRES Field::printed.
/// THREADS  Any number: nothing changes once it is made.
class Spellings {
 public:
  /// Throws what Xapian throws.
  Spellings(const Xapian::Database&, const layout::Field&);
  /// The spelling of a stored value; the value itself where no record has it.
  const std::string& of_key(const std::string& key) const;
  /// The spelling in place of another one of the same value.
  const std::string& in_place_of(const std::string& spelling) const;

 private:
  std::unordered_map<std::string, std::string> of_key_, other_;
};

/// A stored value as it is shown. Throws what Xapian throws.
std::string shown_value(const QueryContext&, const layout::Field&, const std::string& stored);
/// The values of a facet, which come as they are stored; of the first so many, where not all are wanted.
void show_values(const QueryContext&, const layout::Field&, Facet&, std::optional<std::size_t> most = {});

/// What replaces the spellings of single records; remembers what it has looked up.
///
/// THREADS  One at a time.
class Respeller {
 public:
  explicit Respeller(const QueryContext& context) : context_(context) {}
  /// The names of a record, each spelled as its value is shown.
  void respell(Head&);

 private:
  const std::string& shown(const layout::Field&, const std::string& spelling);

  const QueryContext& context_;
  std::unordered_map<std::string, std::string> known_;  ///< by prefix and spelling
};

}  // namespace kamervragen::index
