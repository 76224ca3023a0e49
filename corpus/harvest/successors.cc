#include "corpus/harvest/successors.hh"

#include <algorithm>

#include "corpus/harvest/download.hh"
#include "schema/record/ids.hh"

namespace kamervragen::harvest {
namespace {

bool onopgemaakt(const Entry& entry) { return entry.id.kind() == IdKind::onopgemaakt; }

std::vector<std::string> listed(const std::string& commas) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < commas.size();) {
    const auto end = std::min(commas.find(',', at), commas.size());
    if (end > at) out.push_back(commas.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

bool shares_a_number(const Entry& a, const Entry& b) {
  const auto theirs = listed(b.vraagnummers);
  return std::ranges::any_of(listed(a.vraagnummers),
                             [&](const auto& n) { return std::ranges::find(theirs, n) != theirs.end(); });
}

}  // namespace

std::string successor_of(const HarvestState& state, const Entry& entry) {
  if (entry.vraagnummers.empty() || !onopgemaakt(entry)) return {};
  for (const auto& [id, other] : state.entries) {
    if (other.soort != entry.soort || other.state != EntryState::stored || id == entry.id.str()) continue;
    if (entry.soort == Soort::antwoord &&
        (entry.aanhangselnummer.empty() || other.aanhangselnummer != entry.aanhangselnummer ||
         other.vergaderjaar != entry.vergaderjaar))
      continue;
    if (shares_a_number(entry, other) && !onopgemaakt(other)) return id;
  }
  return {};
}

Result<void> supersede(Journal& journal, const std::string& documents, const std::string& now,
                       std::vector<std::string>& superseded) {
  std::vector<Entry> found;
  for (const auto& [id, entry] : journal.state().entries) {
    if (entry.state == EntryState::superseded || entry.folder.empty() || !onopgemaakt(entry)) continue;
    const auto successor = successor_of(journal.state(), entry);
    if (successor.empty()) continue;
    found.push_back(entry);
    found.back().state = EntryState::superseded;
    found.back().problem = "opgevolgd door " + successor;
  }
  for (auto& entry : found) {
    entry.rechecks = 0;
    const auto successor = entry.problem.substr(entry.problem.rfind(' ') + 1);
    if (auto done =
            bury(journal, entry, tombstone_text(entry.id.str(), entry.problem, now, documents + "/" + successor));
        !done)
      return pass(done);
    superseded.push_back(entry.id.str());
  }
  return {};
}

}  // namespace kamervragen::harvest
