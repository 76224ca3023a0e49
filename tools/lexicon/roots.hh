// Which listed word is a form of which.
#pragma once

#include <string>
#include <vector>

#include "tools/lexicon/automaton.hh"
#include "tools/lexicon/words.hh"

namespace kamervragen::lexicon {

/// All words with their roots and flags, sorted. `irregular` comes before every rule and may be empty; `off` names
/// rules that are left out.
std::vector<Listed> find_roots(const Words& words, const std::vector<Irregular>& irregular, const Names& off = {});

}  // namespace kamervragen::lexicon
