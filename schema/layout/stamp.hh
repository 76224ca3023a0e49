// What made an index, and what it holds: the metadata that every index carries, and the layout of its folder.
//
//   DIR/XAPIANDB     a stub that names the current generation ("glass gen-7"), replaced by rename
//   DIR/gen-N/       one Xapian database each; updates write into the current one, a rebuild makes the next
//   DIR/lock         held by the one writer
//   DIR/status.json  when the index was last checked against the store; no part of the revision
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "schema/errors/error.hh"
#include "schema/layout/fields.hh"
#include "schema/text/digest.hh"

namespace kamervragen::layout {

/// Raised when a name or format that scripts rely on changes its meaning, or the bytes of a record change.
inline constexpr int schema_version = 5;

/// Raised when the same publications are read into other records: an index made before is made anew, since an update
/// does not read again what has not changed.
inline constexpr int readers_version = 11;

/// Keys of the index's metadata.
namespace meta {
inline constexpr std::string_view stamp = "stamp";      ///< Stamp, as text
inline constexpr std::string_view content = "content";  ///< hex of the sum of the records' digests
inline constexpr std::string_view updated = "updated";  ///< when a run last changed it: "2026-11-23T04:00:12Z"
inline constexpr std::string_view shard =
    "shard";  ///< "2/4" where it holds a share of the records; see indexer/state/shard.hh
inline constexpr std::string_view tally = "tally";  ///< of the states; see indexer/state/tally.hh
/// States of publications and links; see indexer/state/state.hh.
inline constexpr std::string_view publication_prefix = "p:";
inline constexpr std::string_view reverse_prefix = "r:";
inline constexpr std::string_view named_prefix = "a:";
}  // namespace meta

inline constexpr std::string_view stub_file = "XAPIANDB";
inline constexpr std::string_view status_file = "status.json";
inline constexpr std::string_view lock_file = "lock";
inline constexpr std::string_view generation_prefix = "gen-";

struct Stamp {
  int schema = 0;
  std::uint64_t fingerprint = 0;  ///< of all that shapes terms, slots and values
  std::string program, engine;    ///< versions; informational
  bool same_layout(const Stamp& other) const { return schema == other.schema && fingerprint == other.fingerprint; }
};

/// The stamp of this program over a table of fields.
Stamp current_stamp(const FieldTable& = fields());
std::string to_text(const Stamp&);
/// Fails with Exit::other_stamp when the text is no stamp.
Result<Stamp> parse_stamp(std::string_view text);
/// Fails with Exit::other_stamp, naming the command that repairs it, unless the text is a stamp of the current layout.
Result<Stamp> require_current(std::string_view text, const FieldTable& = fields());

/// The name of what an index holds: the same publications give the same id on any machine.
std::string content_id(text::Digest sum_of_records);

}  // namespace kamervragen::layout
