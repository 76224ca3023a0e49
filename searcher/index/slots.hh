// The slots of an index, read in the order of its documents: much faster than document by document.
#pragma once

#include <functional>
#include <string>

#include "searcher/index/document_set.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {

using UseSlotValue = std::function<void(unsigned document, const std::string& bytes)>;

/// Calls `use` with each document that has a value in the slot. Throws what Xapian throws.
void each_slot_value(const Xapian::Database&, int slot, const UseSlotValue& use);
/// Calls `use` with each of these documents; the bytes are empty where it has no value. Throws what Xapian throws.
void each_slot_value(const Xapian::Database&, int slot, const DocumentSet&, const UseSlotValue& use);

}  // namespace kamervragen::index
