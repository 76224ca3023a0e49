// `--explain` for people.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/paint.hh"
#include "searcher/search.hh"

namespace kamervragen::cli {

/// The canonical query, each part of it with what it stands for and how many records it matches alone, and the
/// engine's own query.
std::string explain_text(const Explanation&, const Paint&, std::size_t width);

}  // namespace kamervragen::cli
