// How well documents match a query: its posting lists read once, one after the other.
//
// The engine has a search of its own, which goes through all lists side by side and leaves out those that can no longer
// lift a record onto the page. In 1.4.22 it so loses records that belong there: where the list of an optional word is
// ahead of the others when it becomes a required one, the record that it stands at is passed over (matcher/
// andmaybepostlist.cc, next). Some two in a thousand searches for several words were wrong by it, and one for "u" in
// six. The engine is asked for what only it can read, and then for all of it, which leaves nothing out.
#pragma once

#include "searcher/compiler/compiled_query.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {
class Lengths;
class Tallies;
class Tally;
}  // namespace kamervragen::index

namespace kamervragen::match {

/// What scoring reads, of one snapshot, and what it writes to.
///
/// THREADS  One at a time: the database and the tallies are those of one query.
struct ScoringContext {
  const Xapian::Database& database;
  index::Lengths& lengths;
  index::Tallies& tallies;
};

/// Adds the matches, and the score of each as the engine would have it but for the last bits, to an empty tally. False
/// if no word that occurs counts for anything, as in a query of filters alone. Throws what Xapian throws.
bool score(const ScoringContext&, const compiler::CompiledQuery&, index::Tally&);

}  // namespace kamervragen::match
