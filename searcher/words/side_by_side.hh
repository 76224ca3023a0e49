// Documents read by one thread and worked on by others.
#pragma once

#include <cstddef>
#include <functional>
#include <span>

#include "schema/errors/error.hh"
#include "searcher/index/context.hh"
#include "searcher/index/stored.hh"

namespace kamervragen::words {

/// As many as there are cores, or fewer where there is little to do.
std::size_t workers_for(std::size_t documents);

/// Called by one worker at a time for each document, by as many workers as there are, which are numbered from 0 on.
using UseStored = std::function<Result<void>(std::size_t worker, const index::Stored&)>;

/// Calls `use` with each document once; which worker has which is left to chance, so that what they find must be put
/// together without an order. Spends time in the thread that calls. ERRORS: the one of the first document, in the order
/// given, that has one. Throws what Xapian throws.
Result<void> read_side_by_side(const index::QueryContext&, std::span<const unsigned> documents, std::size_t workers,
                               const UseStored& use);

}  // namespace kamervragen::words
