// What only the engine can read of an index: phrases, NEAR, ranges of slots.
#pragma once

#include <functional>

#include "searcher/index/document_set.hh"

namespace Xapian {
class Database;
class Query;
}  // namespace Xapian

namespace kamervragen::match {

using UseMatch = std::function<void(unsigned document, double score)>;

/// Calls `use` with every match, among those given only if there are some given, in the order of the documents. The
/// scores are 0 unless asked for. Throws what Xapian throws.
void each_match(const Xapian::Database&, const Xapian::Query&, const index::DocumentSet* among, bool scored,
                const UseMatch& use);

}  // namespace kamervragen::match
