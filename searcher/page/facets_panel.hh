// Facets beside hits: each value a link that chooses it, and one that leaves it out.
#pragma once

#include <vector>

#include "searcher/ask/request.hh"
#include "searcher/page/page.hh"

namespace kamervragen::page {

/// Of a chosen year they stand in bars of their own.
inline constexpr std::string_view months = "ingezonden";

/// What is chosen, each with a link that takes it away. Empty where nothing is.
Html chosen(const Visit&, const std::vector<finder::Selection>&);
/// Of hits that are not there: what there would be without each of them.
Html without_each(const Visit&, const ask::Request&, const Ask&);

Html facets_panel(const Visit&, const std::vector<ask::Table>&, const std::vector<finder::Selection>&);

/// Years as bars, and of a year its months; each is a link that chooses it.
Html histogram(const Visit&, const ask::Request&, const Ask&);

}  // namespace kamervragen::page
