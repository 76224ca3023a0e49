#include <set>

#include "corpus/harvest/download.hh"
#include "corpus/harvest/journal.hh"
#include "corpus/harvest/status.hh"
#include "corpus/store/store.hh"

namespace kamervragen::harvest {
namespace fs = std::filesystem;

Result<VerifyReport> verify_store(const fs::path& corpus) {
  std::error_code error;
  if (!fs::is_directory(harvest_folder(corpus), error))
    return fail(Code::never_harvested, {{"corpus", corpus.string()}});
  const auto loaded = load_state(corpus);
  if (!loaded) return pass(loaded);
  VerifyReport report;
  for (const auto& [id, entry] : loaded->state.entries) {
    if (entry.files.empty()) continue;
    ++report.publications;
    report.files += entry.files.size();
    // A run that is at work, or was killed, may have put the next version in its place already.
    if (intention_was_done(corpus, entry)) continue;
    for (const auto& what : damaged_files(corpus, entry)) {
      const auto file = entry.folder + "/" + what.substr(0, what.find(": "));
      (what.ends_with(": missing") ? report.missing : report.damaged).push_back(file);
    }
  }
  const auto scan = store::scan_store(corpus);
  if (!scan) return pass(scan);
  for (const auto& stored : scan->publications) {
    const auto known = loaded->state.entries.find(stored.id.str());
    const bool ours = known != loaded->state.entries.end() && corpus / known->second.folder == stored.folder &&
                      (!known->second.files.empty() || !known->second.intended.empty() || stored.withdrawn);
    if (!ours) report.unknown.push_back(fs::relative(stored.folder, corpus, error).string());
  }
  return report;
}

Result<std::uint64_t> fetch_again(const fs::path& corpus) {
  auto journal = Journal::open(corpus);
  if (!journal) return pass(journal);
  std::vector<Entry> again;
  for (const auto& [id, entry] : journal->state().entries) {
    if (entry.files.empty() || damaged_files(corpus, entry).empty()) continue;
    again.push_back(entry);
    again.back().state = EntryState::pending;
    // What is not readable any more protects nothing from its successor.
    again.back().has_text = stored_text_is_readable(corpus, entry);
  }
  if (auto told = journal->put(again); !told) return pass(told);
  return again.size();
}

}  // namespace kamervragen::harvest
