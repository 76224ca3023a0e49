// What a run did: for people (a few lines), for scripts (JSON), for the exit code.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/state/state.hh"

namespace kamervragen::write {

struct RunReport {
  std::string command;  ///< "update", "rebuild"
  std::string corpus, index;
  std::string started;  ///< ISO, UTC
  double seconds = 0;
  bool dry_run = false, rebuilt = false;

  std::uint64_t read = 0, added = 0, changed = 0, unchanged = 0, removed = 0, without_text = 0;
  std::uint64_t records_written = 0, records_removed = 0;  ///< kamervragen
  struct Failed {
    std::string id;
    state::Failure failure;
    bool is_new = false;  ///< it had not failed in the run before
  };
  std::vector<Failed> failed;                     ///< sorted by id
  std::map<std::string, std::uint64_t> warnings;  ///< by code, over all publications in the index
  std::vector<std::string> problems;  ///< of the store: folders that could not be read, ids that stand twice

  std::uint64_t kamervragen = 0;  ///< in the index afterwards
  std::uint64_t disordered = 0;   ///< of them, with days in an impossible order
  std::string id;                 ///< of its content
  std::uint64_t revision = 0;
  bool wrote = false;

  bool has_new_failures() const;
  /// Takes a publication's new state into the counts; `before` is null where it was not indexed.
  void count(const std::string& publication, const state::PublicationState& now, const state::PublicationState* before);
};

/// The JSON that `--report` writes.
std::string to_json_text(const RunReport&);
/// "; 3 with days in an impossible order": the end of a run's last line; empty where there are none.
std::string disorder_text(std::uint64_t disordered);
/// A few lines for people.
std::string summary(const RunReport&);

}  // namespace kamervragen::write
