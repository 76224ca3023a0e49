// Which documents a query matches.
#pragma once

#include "searcher/document_set.hh"

namespace Xapian {
class Database;
class Query;
}

namespace kamervragen {

/// Where only some documents matter, others may be among them. Throws what Xapian throws.
DocumentSet matching(const Xapian::Database&, const Xapian::Query&, const DocumentSet* among = nullptr);

}  // namespace kamervragen
