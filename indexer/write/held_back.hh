// What an update leaves for a later one. A record of which a publication cannot be read cannot be made again; so what
// changed of it waits, and with that the other records that it belongs to: the index is at every moment one that the
// store was.
#pragma once

#include <set>
#include <string>

#include "indexer/state/memory.hh"
#include "indexer/write/changes.hh"
#include "schema/record/ids.hh"

namespace kamervragen::write {

/// Takes out of the changes, and out of the affected records, what waits for Changes::unknown; `looked_at` are those
/// that changed themselves, which the report then tells as failed. Throws what the engine throws.
void hold_back(state::Memory&, Changes&, std::set<Sleutel>& affected, const std::set<std::string>& looked_at,
               RunReport&);

}  // namespace kamervragen::write
