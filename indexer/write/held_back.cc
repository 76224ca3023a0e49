#include "indexer/write/held_back.hh"

#include <algorithm>
#include <map>
#include <vector>

#include "indexer/write/ingest.hh"

namespace kamervragen::write {
namespace {

/// The records that a publication belonged to, and those that it belongs to now.
std::set<Sleutel> records_of(const std::string& id, state::Memory& memory, const Changes& changes) {
  std::set<Sleutel> out;
  if (const auto* was = memory.find(id)) out.insert(was->records.begin(), was->records.end());
  if (const auto now = changes.now.find(id); now != changes.now.end())
    out.insert(now->second.records.begin(), now->second.records.end());
  return out;
}

/// By the publications that wait: the unknown one that they wait for.
using Waiting = std::map<std::string, std::string>;

/// From the unknown publications over the records that they share with what changed, until nothing more is reached.
Waiting reached(state::Memory& memory, const Changes& changes, std::set<Sleutel>& blocked) {
  std::map<Sleutel, std::set<std::string>> by_record;
  const auto belongs = [&](const std::string& id) {
    for (const auto& sleutel : records_of(id, memory, changes)) by_record[sleutel].insert(id);
  };
  for (const auto& [id, state] : changes.now) belongs(id);
  for (const auto& id : changes.removed) belongs(id);
  Waiting waiting;
  for (const auto& unknown : changes.unknown) {
    std::vector<std::string> queue{unknown};
    while (!queue.empty()) {
      const auto id = std::move(queue.back());
      queue.pop_back();
      for (const auto& sleutel : records_of(id, memory, changes)) {
        if (!blocked.insert(sleutel).second) continue;
        for (const auto& other : by_record[sleutel])
          if (waiting.emplace(other, unknown).second) queue.push_back(other);
      }
    }
  }
  return waiting;
}

}  // namespace

void hold_back(state::Memory& memory, Changes& changes, std::set<Sleutel>& affected,
               const std::set<std::string>& looked_at, RunReport& report) {
  if (changes.unknown.empty()) return;
  std::set<Sleutel> blocked;
  const auto waiting = reached(memory, changes, blocked);
  for (const auto& [id, unknown] : waiting) {
    const auto* was = memory.find(id);
    if (const auto now = changes.now.find(id); now != changes.now.end()) {
      changes.tally.remove(id, now->second);
      changes.now.erase(now);
    }
    if (was) changes.tally.add(id, *was);
    if (changes.removed.erase(id) > 0) --report.removed;
    changes.touched.erase(id);
    if (looked_at.contains(id) && !changes.unknown.contains(id))
      report.failed.push_back({id, failure_of(Error(Code::waits_for_unread, {{"id", unknown}})), true});
  }
  std::erase_if(affected, [&](const Sleutel& sleutel) { return blocked.contains(sleutel); });
  std::ranges::sort(report.failed, {}, &RunReport::Failed::id);
}

}  // namespace kamervragen::write
