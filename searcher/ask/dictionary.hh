// Dictionaries: named queries that are asked together with one.
#pragma once

#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/ask/asked.hh"
#include "searcher/ask/request.hh"
#include "searcher/ask/sink.hh"

namespace kamervragen::ask {

/// A larger dictionary is refused; so is one of more entries.
inline constexpr std::size_t dictionary_size_max = 1'000'000, dictionary_entries_max = 500;

/// A line an entry: its name, a tab or else a comma, its query. Blank lines and those that begin with # are skipped.
/// ERRORS: dictionary-encoding, dictionary-line, dictionary-name-twice, dictionary-empty, dictionary-too-large.
Result<std::vector<DictionaryEntry>> read_dictionary(std::string_view text);

/// The entries as the query of the request would be understood; none where it has no dictionary. ERRORS: those of
/// understood, with the entry as their place.
Result<std::vector<Asked>> entries_of(const Request&, const Habits&);

/// An error, or a remark, of an entry.
Error of_entry(Error, const DictionaryEntry&);

}  // namespace kamervragen::ask
