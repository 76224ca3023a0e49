// A publication that is not yet formatted (onopgemaakt: ah-1151601, kv-1182911) gives way to its formatted successor:
// the one with the same vraagnummer and, for an ah, the same vergaderjaar and aanhangselnummer.
#pragma once

#include <string>
#include <vector>

#include "corpus/harvest/journal.hh"

namespace kamervragen::harvest {

/// The id of its formatted successor that lies in the store; empty where there is none, or where `entry` is formatted
/// itself.
std::string successor_of(const HarvestState&, const Entry& entry);

/// Puts a tombstone ("opgevolgd door …") into each onopgemaakt one whose successor is there; adds their ids.
Result<void> supersede(Journal&, const std::string& documents, const std::string& now,
                       std::vector<std::string>& superseded);

}  // namespace kamervragen::harvest
