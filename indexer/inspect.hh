// Looking at an index from the writer's side: what made it, what it holds as canonical text, and whether it is sound.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/check_report.hh"
#include "indexer/run.hh"
#include "schema/error.hh"

namespace kamervragen {

/// The canonical text of an index: one JSON line a record, in order of its sleutel, with a digest of its terms, positions
/// and values; then one a publication. The same store gives the same text, whatever way the index was made.
Result<void> dump(const std::filesystem::path& index, const std::function<void(const std::string& line)>& put);

/// What made the index: content id, schema, fingerprint, versions, revision; "key value" lines.
Result<std::string> stamp_text(const std::filesystem::path& index);

/// Holds the index against itself (records, terms, content id) and against the corpus, both ways. Without a corpus
/// (an empty path) only the former. Also says which fields are emptier than they were, and what the readers warned of.
/// When it is clean, the time is noted beside the index.
Result<CheckReport> check(const RunOptions&);

}  // namespace kamervragen
