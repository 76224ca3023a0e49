#include "indexer/changes.hh"

#include <algorithm>

#include <xapian.h>

#include "indexer/ingest.hh"

namespace kamervragen {
namespace {

/// The ids that an index remembers, in their order, without decoding what it remembers of them.
class Remembered {
 public:
  explicit Remembered(const Xapian::Database& database)
      : database_(database), prefix_(state_key("")), at_(database.metadata_keys_begin(prefix_)), end_(database.metadata_keys_end(prefix_)) {
    read();
  }
  /// Empty at the end.
  const std::string& id() const { return id_; }
  std::string bytes() const { return database_.get_metadata(prefix_ + id_); }
  void next() {
    ++at_;
    read();
  }

 private:
  void read() { id_ = at_ == end_ ? std::string{} : (*at_).substr(prefix_.size()); }

  const Xapian::Database& database_;
  std::string prefix_;
  Xapian::TermIterator at_, end_;
  std::string id_;
};

class Comparison {
 public:
  Comparison(Memory& memory, RunReport& report) : memory_(memory), report_(report) { changes_.tally = memory.tally(); }

  /// Its files are those that were indexed.
  void unchanged() {
    ++report_.read;
    ++report_.unchanged;
  }

  /// It must be read to know.
  void look_at(const StoredPublicatie& stored) {
    const auto& id = stored.id.str();
    const auto* was = memory_.find(id);
    auto found = ingest(stored, was);
    report_.count(id, found.state, was);
    if (was) changes_.tally.remove(id, *was);
    read_.add(id, found.state);
    if (found.unchanged) {
      if (stored.signature != Digest{}) changes_.touched.emplace(id, stored.signature);
      return;
    }
    if (was && found.state.failure && was->failure == found.state.failure && was->digest == found.state.digest) return;
    if (was && !was->failure && found.state.failure) ++changes_.gone;
    changes_.now.emplace(id, std::move(found.state));
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
      if (const auto* state = memory_.find(id); state && state->failure) report_.failed.push_back({id, *state->failure, false});
    std::ranges::sort(report_.failed, {}, &RunReport::Failed::id);
    all.merge(read_);
    return std::move(changes_);
  }

 private:
  Memory& memory_;
  RunReport& report_;
  Changes changes_;
  Tally read_;  ///< of those that were looked at
};

}  // namespace

Changes find_changes(const Xapian::Database& database, Memory& memory, const StoreScan& scan, const RunOptions& options, RunReport& report) {
  Comparison comparison(memory, report);
  Remembered remembered(database);
  std::uint64_t done = 0;
  for (const auto& stored : scan.publications) {
    if (options.progress) options.progress("reading", ++done, scan.publications.size());
    const auto& id = stored.id.str();
    for (; !remembered.id().empty() && remembered.id() < id; remembered.next()) comparison.removed(remembered.id(), false);
    const bool known = remembered.id() == id;
    if (stored.withdrawn) {
      if (known) comparison.removed(id, true);
    } else {
      const auto head = known && stored.signature != Digest{} ? decode_head(remembered.bytes()) : std::nullopt;
      if (head && head->signature == stored.signature) {
        comparison.unchanged();
      } else {
        comparison.look_at(stored);
      }
    }
    if (known) remembered.next();
  }
  for (; !remembered.id().empty(); remembered.next()) comparison.removed(remembered.id(), false);
  return comparison.finish();
}

}  // namespace kamervragen
