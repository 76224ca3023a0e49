// What the harvest knows of each publication, how far it has asked, and how that lies on disk.
//
//   {corpus}/.harvest/state     snapshot: one line a fact
//   {corpus}/.harvest/journal   facts since the snapshot; of two with one key the later holds
//   {corpus}/.harvest/incoming/ downloads that are not in their place yet; emptied by the next run
//   {corpus}/.harvest/lock      flock of the one run
//
// A line is `digest TAB kind TAB key TAB value…`, the digest 16 hexadecimal digits over the rest; tabs, newlines and
// backslashes within a value are written \t \n \\. Kinds: P (a publication; columns in state.cc), C (how far one soort
// was asked), R (the last complete run). A line that is cut off (a kill, a full disk) or damaged counts as not
// written. Since each line holds the whole fact, reading a journal twice, or over a newer snapshot, changes nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/harvest/sru.hh"
#include "schema/errors/error.hh"
#include "schema/record/dates.hh"
#include "schema/record/ids.hh"

namespace kamervragen::harvest {

enum class EntryState {
  pending,     ///< listed in a version that was not downloaded yet
  stored,      ///< the listed version lies in the store, with text
  textless,    ///< the same, but only metadata (or an empty shell) could be had
  failed,      ///< the last download failed; asked again in each run
  withdrawn,   ///< deleted by the publisher: a tombstone lies in its folder
  superseded,  ///< onopgemaakt, and the formatted publication is there: a tombstone
};
std::string_view name(EntryState);

/// One file of a publication as it was stored.
struct StoredFile {
  std::string name;
  std::uint64_t size = 0;
  std::string digest;  ///< 32 hexadecimal digits
  bool operator==(const StoredFile&) const = default;
};

struct Entry {
  PublicatieId id;
  Soort soort = Soort::vraag;
  EntryState state = EntryState::pending;
  std::string mark;  ///< modified and moments of change, as listed: another mark is another version
  std::string modified, available, vergaderjaar, aanhangselnummer;
  std::string vraagnummers, manifestations;  ///< joined by commas
  std::string folder;                        ///< below the corpus; empty while nothing lies there
  std::vector<StoredFile> files;             ///< what lies there
  bool has_text = false;                     ///< and whether that is more than metadata and a shell
  std::vector<StoredFile> intended;          ///< what was about to be put there when this was written
  std::string fetched;                       ///< time of the last download that was stored, UTC
  std::string fetched_on;                    ///< day of the last download by the run's own calendar (--today)
  std::string source;                        ///< address of the text, or of the metadata where there is none
  std::string former;                        ///< digests of former versions, newest last: "digest@time digest@time"
  std::string problem;                       ///< why it is failed, withdrawn or superseded: "code: message"
  int failures = 0;                          ///< runs in a row that failed
  int rechecks = 0;  ///< runs that will ask again although nothing was listed: what was missing may have been a fault

  /// Of all its files together; empty while nothing is stored.
  std::string digest() const;
  bool operator==(const Entry&) const = default;
};

/// The days of dt.modified that were asked without a hole, both included.
struct Cursor {
  Date first, last;
  bool operator==(const Cursor&) const = default;
};

struct CompleteRun {
  std::string at;     ///< UTC
  std::string until;  ///< the last day asked for
  bool operator==(const CompleteRun&) const = default;
};

struct HarvestState {
  std::map<std::string, Entry, std::less<>> entries;  ///< by id
  std::map<Soort, Cursor> cursors;
  std::optional<CompleteRun> complete;
  bool operator==(const HarvestState&) const = default;
};

std::string entry_line(const Entry&);
std::string cursor_line(Soort, const Cursor&);
std::string complete_line(const CompleteRun&);
/// Takes in one line without its newline; false when it is damaged.
bool apply_line(HarvestState&, std::string_view line);

struct LoadedState {
  HarvestState state;
  std::uint64_t snapshot_bytes = 0, journal_bytes = 0;
  std::uint64_t journal_whole = 0;  ///< its bytes up to the last whole line
  std::size_t damaged = 0;          ///< lines that were left out, a last one that was cut off aside
};
/// An absent state is an empty one.
Result<LoadedState> load_state(const std::filesystem::path& corpus);

std::filesystem::path harvest_folder(const std::filesystem::path& corpus);

}  // namespace kamervragen::harvest
