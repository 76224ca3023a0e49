// What a store says now, against what an index remembers of it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "corpus/store/store.hh"
#include "indexer/state/memory.hh"
#include "indexer/write/run.hh"

namespace kamervragen::write {

struct Changes {
  std::map<std::string, state::PublicationState> now;  ///< the publications that are new or differ
  std::set<std::string> removed;                       ///< gone, or withdrawn
  std::map<std::string, text::Digest> touched;         ///< as they were, with other times: their signatures now
  std::set<std::string> unknown;                       ///< nobody can say what they are now: they stay as they were
  std::uint64_t gone = 0;  ///< of the removed, gone without a tombstone, and those that broke
  state::Tally tally;      ///< of all of them, as it will be
  bool none() const { return now.empty() && removed.empty(); }
};

/// Tells each id that the store or the index knows, in order: null where the store has no publication of that id.
void side_by_side(
    const Xapian::Database&, const store::StoreScan&,
    const std::function<void(const std::string& id, const store::StoredPublicatie* stored, bool indexed)>& tell);

/// Walks the store and the index's memory side by side; reads the files of a publication only where their signature is
/// not the one that is remembered. Counts everything into the report.
Changes find_changes(const Xapian::Database&, state::Memory&, const store::StoreScan&, const RunOptions&, RunReport&);

}  // namespace kamervragen::write
