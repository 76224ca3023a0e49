// Which listed word is a form of which.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "tools/lexicon/automaton.hh"
#include "tools/lexicon/words.hh"

namespace kamervragen::lexicon {

/// The names of rules that are switched: off where the table has them on, on where it has them off.
using Switched = std::set<std::string, std::less<>>;

/// All words with their roots and flags, sorted. `irregular` comes before every rule and may be empty.
std::vector<Listed> find_roots(const Words& words, const std::vector<Irregular>& irregular, const Switched& switched = {});

}  // namespace kamervragen::lexicon
