#include "indexer/state/memory.hh"

#include <xapian.h>

#include "schema/layout/stamp.hh"

namespace kamervragen::state {

const PublicationState* Memory::find(const std::string& id) {
  const auto [at, fresh] = asked_.try_emplace(id);
  if (fresh) {
    const auto bytes = database_.get_metadata(state_key(id));
    if (!bytes.empty()) at->second = decode_state(bytes).value_or(PublicationState{});
  }
  return at->second ? &*at->second : nullptr;
}

std::set<std::string> Memory::dependents(const std::string& target) const {
  return decode_ids(database_.get_metadata(reverse_key(target)));
}

std::set<std::string> Memory::named_by(const std::string& target) const {
  return decode_ids(database_.get_metadata(named_key(target)));
}

Tally Memory::tally() const {
  if (auto told = parse_tally(database_.get_metadata(std::string(layout::meta::tally)))) return *told;
  Tally counted;
  const auto prefix = state_key("");
  for (auto key = database_.metadata_keys_begin(prefix); key != database_.metadata_keys_end(prefix); ++key)
    counted.add((*key).substr(prefix.size()), decode_state(database_.get_metadata(*key)).value_or(PublicationState{}));
  return counted;
}

}  // namespace kamervragen::state
