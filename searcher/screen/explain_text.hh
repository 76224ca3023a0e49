// `--explain` for people.
#pragma once

#include <cstddef>
#include <string>

#include "schema/program/paint.hh"
#include "searcher/finder/explain.hh"
#include "searcher/finder/search.hh"

namespace kamervragen::screen {

/// The canonical query, each part of it with what it stands for and how many records it matches alone, and the
/// engine's own query.
std::string explain_text(const finder::Explanation&, const program::Paint&, std::size_t width);

}  // namespace kamervragen::screen
