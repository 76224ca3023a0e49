// One publication: asking its addresses, and putting what they had into the store.
#pragma once

#include <string>
#include <string_view>

#include "corpus/harvest/decide.hh"
#include "corpus/harvest/journal.hh"
#include "corpus/network/polite.hh"
#include "schema/record/ids.hh"

namespace kamervragen::harvest {

/// {service}/{id}.xml, {service}/{id}.html, {service}/{id}/metadata.xml.
Answers ask_publication(network::PoliteClient&, network::Pace&, const std::string& service, const Entry&);

struct StoreResult {
  bool written = false;   ///< false: the same bytes lay there
  bool replaced = false;  ///< a former version gave way
};

/// Puts the files of a decision to store in their place, all together, and tells the journal: first what it is about
/// to do, so that a kill between the two leaves no doubt, then that it is done. `entry` becomes what the journal
/// holds. `tombstone` (JSON) is put beside them where it is not empty. Fails only when the disk does.
Result<StoreResult> store_publication(Journal&, Entry& entry, const Decision&, const Answers&, const std::string& now,
                                      std::string_view tombstone);

/// `ingetrokken.json`: {"id", "reason", "since", "source"}.
std::string tombstone_text(std::string_view id, std::string_view reason, std::string_view since,
                           std::string_view source);
/// Puts a tombstone into the publication's folder, beside its last text, and tells the journal. False when one lay
/// there already: it is kept, with its date.
Result<bool> bury(Journal&, Entry& entry, std::string_view tombstone);

/// The files of an entry that do not lie in the store as they were stored: "name: missing", "name: damaged".
std::vector<std::string> damaged_files(const std::filesystem::path& corpus, const Entry&);

/// Whether what was about to be put in place by a run that was killed lies there.
bool intention_was_done(const std::filesystem::path& corpus, const Entry&);
/// The entry as it is after its intention was done.
Entry after_intention(Entry, bool has_text);
/// Whether its XML or HTML in the store is a publication with text.
bool stored_text_is_readable(const std::filesystem::path& corpus, const Entry&);

}  // namespace kamervragen::harvest
