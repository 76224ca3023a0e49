// Sets that were asked before, to read: why each is told of, and what was answered.
#pragma once

#include <cstddef>
#include <string>

#include "schema/program/paint.hh"
#include "searcher/similar/similar.hh"

namespace kamervragen::screen {

/// A section: the question that was looked for, and its rows. `first`: nothing stands above it.
std::string similar_text(const similar::Section&, bool first, const program::Paint&, std::size_t width);

}  // namespace kamervragen::screen
