#include "indexer/write/compact.hh"

#include <stdexcept>

#include <fmt/format.h>
#include <xapian.h>

#include "indexer/state/folder.hh"
#include "indexer/state/status.hh"
#include "schema/layout/tables.hh"
#include "schema/program/crash_point.hh"

namespace kamervragen::write {
namespace fs = std::filesystem;
namespace {

/// The disk's space is worth a rewrite from here on. The blocks of a compacted database are full, so each that an
/// update touches becomes two: nights of 220 publications grew it to 2.2 times its size and no further. Searches take
/// the same time in both, and the next night would split the blocks again: compaction pays only beyond that.
constexpr double worth_from = 2.5;

}  // namespace

std::uint64_t folder_bytes(const fs::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.is_regular_file(error)) bytes += entry.file_size(error);
  return bytes;
}

Result<CompactReport> compact(const fs::path& index, bool only_if_worth) {
  auto folder = state::IndexFolder::lock(index);
  if (!folder) return pass(folder);
  const auto named = folder->current();
  if (!named) return pass(named);
  const auto& current = *named;
  if (!current) return fail(Code::no_index, {{"index", index.string()}});
  CompactReport report;
  report.before = report.after = folder_bytes(*current);
  try {
    auto opened = state::open_generation(*current);
    if (!opened) return pass(opened);
    auto& database = *opened;
    const auto kamervragen = std::uint64_t{database.get_doccount()};
    const auto last = state::compacted_size(index);
    if (only_if_worth && last && last->kamervragen > 0 && kamervragen > 0) {
      const double grown = static_cast<double>(report.before) / static_cast<double>(last->bytes);
      const double records = static_cast<double>(kamervragen) / static_cast<double>(last->kamervragen);
      if (grown < worth_from * records) return report;
    }
    folder->remove_leftovers();
    auto next = folder->next_generation();
    if (!next) return pass(next);
    database.compact(next->path().string(), Xapian::DBCOMPACT_NO_RENUMBER, block_bytes);
    program::crash_point("compact.before-switch");
    const Xapian::Database made(next->path().string());
    if (made.get_doccount() != kamervragen || !layout::has_every_table(made)) return fail(Code::compact_unsound);
    if (auto switched = folder->switch_to(*next); !switched) return pass(switched);
    program::crash_point("compact.switched");
    report.after = folder_bytes(next->path());
    report.done = true;
    if (auto noted = state::note_compacted(index, {report.after, kamervragen}); !noted) return pass(noted);
  } catch (const Xapian::DatabaseCorruptError& e) {
    return fail(Code::unreadable_index, {{"index", index.string()}, {"why", e.get_description()}});
  } catch (const Xapian::Error& e) {
    return fail(Code::cannot_compact, {{"index", index.string()}, {"why", e.get_description()}});
  } catch (const std::length_error& e) {  // a length in a damaged table
    return fail(Code::unreadable_index, {{"index", index.string()}, {"why", e.what()}});
  }
  return report;
}

}  // namespace kamervragen::write
