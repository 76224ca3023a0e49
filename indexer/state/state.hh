// What an index remembers of each publication beside the records: so that an update knows what changed and where it
// belongs without reading the rest. Kept in the database's metadata, so it is of the same revision as the records.
//
//   p:<id>        the publication's state
//   r:<target>    the publications whose place depends on <target>, whether or not it is there
//   a:<target>    the kvs that name <target> as their answer, whether or not it is there
//   tally         what the states say together (indexer/state/tally.hh)
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/join/join.hh"
#include "schema/errors/error.hh"
#include "schema/text/digest.hh"

namespace kamervragen::state {

/// Why a publication could not be read.
struct Failure {
  std::string code, message, place;
  std::optional<int> line;
  bool operator==(const Failure&) const = default;
};

struct PublicationState {
  text::Digest digest;             ///< of its files
  text::Digest signature;          ///< of their times and sizes when they were read; see corpus/store/store.hh
  std::string place;               ///< of its folder below the store
  std::optional<Failure> failure;  ///< then the rest is empty
  join::Links links;
  std::vector<Sleutel> records;  ///< sorted
  bool without_text = false;
  std::vector<std::string> warnings;  ///< codes, in order of the text
};

/// Its files could not be read when it was looked at: nothing is known of what they say. No such failure ever counts as
/// known.
bool is_unreadable(const PublicationState&);

std::string encode(const PublicationState&);
Result<PublicationState> decode_state(std::string_view bytes);

/// The beginning of a state: enough to see that a publication's files are as they were.
struct StateHead {
  text::Digest digest, signature;
};
/// Absent where the bytes are no state.
std::optional<StateHead> decode_head(std::string_view bytes);

std::string state_key(std::string_view id);
std::string reverse_key(std::string_view target);
std::string named_key(std::string_view target);
/// Ids, sorted, one a line.
std::string encode_ids(const std::set<std::string>&);
std::set<std::string> decode_ids(std::string_view text);

}  // namespace kamervragen::state
