// The two ways to bring an index up to date with a store: `update` in place, `rebuild` beside it. Both give the same
// index: it is a function of the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/store/store.hh"
#include "indexer/state/folder.hh"
#include "indexer/state/shard.hh"
#include "indexer/write/report.hh"
#include "schema/errors/error.hh"
#include "schema/program/progress.hh"

namespace kamervragen::write {

/// How many documents the engine gathers in memory before it writes them out (uncommitted): bounds the memory of a
/// large update. Each time it writes most blocks anew that it wrote before. 600 records took 439 MB on disk and 109 MB
/// of memory in one go, 632 MB and 99 MB in two. A program sets it in its environment, for Xapian 1.4 takes it from
/// nowhere else: the constructor of GlassWritableDatabase (backends/glass/glass_database.cc) reads that variable, and
/// WritableDatabase has no function for it.
inline constexpr const char* gathered_variable = "XAPIAN_FLUSH_THRESHOLD";
inline constexpr const char* gathered_documents = "2000";

struct RunOptions {
  std::filesystem::path corpus, index;
  unsigned jobs = 1;                    ///< processes of a rebuild
  std::optional<state::Shard> shard{};  ///< absent: what the index is; the whole where there is none
  bool accept_removals = false;         ///< go on although much is gone from the store
  bool dry_run = false;                 ///< say what would change, write nothing
  program::Progress progress;           ///< may be empty
};

/// Reads what is new or changed and writes it, in one transaction: readers see all of it or nothing. Without an index
/// it makes one. Fails with Exit::other_stamp on an index of another schema or analyser, and changes nothing then.
Result<RunReport> update(const RunOptions&);

/// Makes the whole index beside the old one, checks it, and switches.
Result<RunReport> rebuild(const RunOptions&);

/// As `rebuild`, by one who holds the lock.
Result<RunReport> rebuild_locked(const RunOptions&, state::IndexFolder&, RunReport);

/// The report of a run that begins now.
RunReport begin_report(std::string command, const RunOptions&);

/// The store's publications, as far as an index may be made of them. Errors (Exit::no_input): corpus-missing,
/// corpus-empty; places-unknown where folders that could hold any publications cannot be read.
Result<store::StoreScan> scan_for_run(const RunOptions&, RunReport&);

/// What the current index remembers of each publication, by id; empty where there is none or it cannot be read.
std::map<std::string, state::PublicationState> remembered(const std::filesystem::path& generation);

/// Whether it opens, and this program can search it.
bool answers(const std::filesystem::path& generation);

/// Which shard it is; the whole where that cannot be read.
state::Shard remembered_shard(const std::filesystem::path& generation);

/// Fails when more than 1 % (and more than 20) of the indexed publications are gone from the store, or have become
/// unreadable, without a tombstone.
Result<void> guard_removals(const RunOptions&, std::uint64_t indexed, std::uint64_t gone);

/// An empty result never replaces an index.
tl::unexpected<Error> nothing_readable(const RunOptions&, std::size_t publications);

}  // namespace kamervragen::write
