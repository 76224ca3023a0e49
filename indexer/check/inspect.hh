// Looking at an index from the writer's side: what made it, what it holds as canonical text, and whether it is sound.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/check/check_report.hh"
#include "indexer/write/run.hh"
#include "schema/errors/error.hh"

namespace kamervragen::check {

/// The canonical text of an index: one JSON line a record, in order of its sleutel, with a digest of its terms,
/// positions and values; then one a publication. The same store gives the same text, whatever way the index was made.
Result<void> dump(const std::filesystem::path& index, const std::function<void(const std::string& line)>& put);

/// What made the index: content id, schema, fingerprint, versions, revision; "key value" lines.
Result<std::string> stamp_text(const std::filesystem::path& index);

/// The number-th of so many parts of about the same size into which publications and records fall by their names: a
/// part a night reads all of them in so many nights.
struct CheckPart {
  unsigned number = 1, of = 1;  ///< number from 1
  bool has(std::string_view name) const;
  bool whole() const { return of <= 1; }
};

/// Holds the index against itself (records, terms, content id) and against the corpus, both ways. Without a corpus
/// (an empty path) only the former. When it is clean, the time is noted beside the index. Which publications there are
/// is compared for all, and so are the engine's tables and the content id; of a part only, what they and the records
/// say, and the posting lists of a part of the terms; the tally and the values of a part not at all.
/// Also says what the readers warned of in the records that it read, and which fields are emptier than they were: over
/// all records, of a part over the newest ones.
Result<CheckReport> check(const write::RunOptions&, CheckPart = {});

}  // namespace kamervragen::check
