#include "indexer/write/changes.hh"

#include <algorithm>

#include <xapian.h>

#include "indexer/write/ingest.hh"

namespace kamervragen::write {
namespace {

class Comparison {
 public:
  Comparison(state::Memory& memory, RunReport& report) : memory_(memory), report_(report) {
    changes_.tally = memory.tally();
  }

  /// Its files are those that were indexed.
  void unchanged() {
    ++report_.read;
    ++report_.unchanged;
  }

  /// It must be read to know.
  void look_at(const store::StoredPublicatie& stored) {
    const auto& id = stored.id.str();
    const auto* was = memory_.find(id);
    auto found = ingest(stored, was);
    if (state::is_unreadable(found.state)) return unknown(id, *found.state.failure);
    report_.count(id, found.state, was);
    if (was) changes_.tally.remove(id, *was);
    read_.add(id, found.state);
    if (found.unchanged && was->place != stored.place()) {
      found.state.place = stored.place();
      found.state.signature = stored.signature;
      changes_.now.emplace(id, std::move(found.state));
      return;
    }
    if (found.unchanged) {
      if (stored.signature != text::Digest{}) changes_.touched.emplace(id, stored.signature);
      return;
    }
    if (was && found.state.failure && was->failure == found.state.failure && was->digest == found.state.digest) return;
    if (was && !was->failure && found.state.failure) ++changes_.gone;
    changes_.now.emplace(id, std::move(found.state));
  }

  /// What was indexed of it stays, and it is told in every run.
  void unknown(const std::string& id, state::Failure why) {
    report_.failed.push_back({id, std::move(why), true});
    changes_.unknown.insert(id);
  }

  void removed(const std::string& id, bool on_purpose) {
    changes_.tally.remove(id, *memory_.find(id));
    changes_.removed.insert(id);
    if (!on_purpose) ++changes_.gone;
  }

  /// Takes in what was not looked at.
  Changes finish() {
    report_.removed = changes_.removed.size();
    auto& all = changes_.tally;
    report_.without_text += all.without_text;
    for (const auto& [code, n] : all.warnings) report_.warnings[code] += n;
    for (const auto& id : all.failed)
      if (const auto* state = memory_.find(id); state && state->failure && !changes_.unknown.contains(id))
        report_.failed.push_back({id, *state->failure, false});
    std::ranges::sort(report_.failed, {}, &RunReport::Failed::id);
    all.merge(read_);
    return std::move(changes_);
  }

 private:
  state::Memory& memory_;
  RunReport& report_;
  Changes changes_;
  state::Tally read_;  ///< of those that were looked at
};

}  // namespace

void side_by_side(const Xapian::Database& database, const store::StoreScan& scan,
                  const std::function<void(const std::string&, const store::StoredPublicatie*, bool)>& tell) {
  const auto prefix = state::state_key("");
  auto key = database.metadata_keys_begin(prefix);
  const auto end = database.metadata_keys_end(prefix);
  const auto id_at = [&] { return key == end ? std::string{} : (*key).substr(prefix.size()); };
  auto indexed = id_at();
  const auto next = [&] {
    ++key;
    indexed = id_at();
  };
  for (const auto& stored : scan.publications) {
    const auto& id = stored.id.str();
    for (; !indexed.empty() && indexed < id; next()) tell(indexed, nullptr, true);
    const bool both = indexed == id;
    tell(id, &stored, both);
    if (both) next();
  }
  for (; !indexed.empty(); next()) tell(indexed, nullptr, true);
}

Changes find_changes(const Xapian::Database& database, state::Memory& memory, const store::StoreScan& scan,
                     const RunOptions& options, RunReport& report) {
  Comparison comparison(memory, report);
  std::uint64_t done = 0;
  side_by_side(database, scan, [&](const std::string& id, const store::StoredPublicatie* stored, bool indexed) {
    if (!stored) {
      const auto* place = scan.unknown.empty() ? nullptr : scan.hides(memory.find(id)->place);
      return place ? comparison.unknown(id, failure_of(place->why)) : comparison.removed(id, false);
    }
    if (options.progress) options.progress("reading", ++done, scan.publications.size());
    if (stored->withdrawn) {
      if (indexed) comparison.removed(id, true);
      return;
    }
    const auto head = indexed && stored->signature != text::Digest{}
                          ? state::decode_head(database.get_metadata(state::state_key(id)))
                          : std::nullopt;
    if (head && head->signature == stored->signature)
      comparison.unchanged();
    else
      comparison.look_at(*stored);
  });
  for (const auto& place : scan.unknown)
    if (place.publicatie && !memory.find(place.publicatie->str()))
      comparison.unknown(place.publicatie->str(), failure_of(place.why));
  return comparison.finish();
}

}  // namespace kamervragen::write
