// Which documents a query matches.
#pragma once

#include "searcher/compiler/compiled_query.hh"
#include "searcher/index/document_set.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::match {

/// Where only some documents matter, others may be among them. Throws what Xapian throws.
index::DocumentSet matching(const Xapian::Database&, const compiler::CompiledQuery&,
                            const index::DocumentSet* among = nullptr);

}  // namespace kamervragen::match
