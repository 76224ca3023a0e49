// What the index holds and what it does not, as people and scripts read it.
#pragma once

#include <cstddef>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "schema/program/paint.hh"
#include "searcher/finder/overview.hh"

namespace kamervragen::screen {

/// A line a year, what the reference facts leave open, the index, and what the harvest is known to miss.
std::string overview_text(const finder::Overview&, const program::Paint&, std::size_t width);

/// {kamervragen, without_text, without_known_answer, first, last, kamer, soort, publicaties, unknown: [{field, of,
/// total, unknown}], years: [{jaar, …}]}
nlohmann::ordered_json to_json(const finder::Overview&);

/// A line a facet and, under it, its most frequent values.
std::string facet_fields_text(const std::vector<finder::FacetField>&, const program::Paint&, std::size_t width);

}  // namespace kamervragen::screen
