// What the states of all publications say together. A run's report tells it, and it is kept up with the states, so that
// a night need not read them all.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "indexer/state/state.hh"

namespace kamervragen::state {

struct Tally {
  std::uint64_t publications = 0, without_text = 0;
  std::map<std::string, std::uint64_t> warnings;  ///< by code, each publication as often as it has it
  std::set<std::string> failed;                   ///< ids

  void add(const std::string& id, const PublicationState&);
  /// Takes out what `add` put in.
  void remove(const std::string& id, const PublicationState&);
  /// Takes in the tally of other publications.
  void merge(const Tally& others);
  bool operator==(const Tally&) const = default;
};

/// One fact a line: "publications 96192", "without_text 12", "warning CODE 3", "failed ID".
std::string to_text(const Tally&);
/// Fails where the text is none that to_text() gives.
Result<Tally> parse_tally(std::string_view text);

}  // namespace kamervragen::state
