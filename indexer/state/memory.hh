// What an index remembers of the publications, read as it is asked for: a night asks for what it touches, so its cost
// is that of its news.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "indexer/state/state.hh"
#include "indexer/state/tally.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::state {

class Memory {
 public:
  /// Of the revision that the database is open at; the database outlives this. Throws what the engine throws, as the
  /// members do.
  explicit Memory(const Xapian::Database& database) : database_(database) {}

  /// Null where no publication of that id is indexed. A state of another schema says at least that it was there. Stays
  /// valid as long as this.
  const PublicationState* find(const std::string& id);
  /// The publications whose place depends on this one.
  std::set<std::string> dependents(const std::string& target) const;
  /// The kvs that name this one as their answer.
  std::set<std::string> named_by(const std::string& target) const;
  /// What all of them say together; counted where the index does not tell it.
  Tally tally() const;

 private:
  const Xapian::Database& database_;
  std::map<std::string, std::optional<PublicationState>> asked_;
};

}  // namespace kamervragen::state
