// Which documents a query matches, without ranking them.
#pragma once

#include <memory>

#include "searcher/document_set.hh"

namespace Xapian {
class Database;
class MatchSpy;
class Query;
}

namespace kamervragen {

/// Whether a query is terms and unions of them only: then its matches are cheapest read off the posting lists, and the
/// ranking, which needs not look at all of them, is a run of its own. Whatever else has to be looked at match by match.
bool is_union(const Xapian::Query&);

/// Throws what Xapian throws.
DocumentSet matching(const Xapian::Database&, const Xapian::Query&);

/// Adds each match of a run of the engine to the set, which must outlive it.
std::unique_ptr<Xapian::MatchSpy> collector(DocumentSet&);

}  // namespace kamervragen
