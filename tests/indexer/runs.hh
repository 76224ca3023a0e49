// Runs of the indexer for the tests, and what became of them.
#pragma once

#include <filesystem>
#include <string>

#include "indexer/write/run.hh"

namespace kamervragen::test {

/// Of two processes.
write::RunOptions options(const std::filesystem::path& store, const std::filesystem::path& index);
/// What a run reports that must succeed.
write::RunReport must(const Result<write::RunReport>&);
std::string dump_of(const std::filesystem::path& index);
/// A whole check finds nothing.
void require_clean(const write::RunOptions&);

}  // namespace kamervragen::test
