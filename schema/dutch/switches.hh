// Switches of the Dutch analyser: parts that a build can leave out, to measure what each is worth:
//
//   cmake -DKAMERVRAGEN_WITHOUT="exceptions;heads" …
//
// tests/bench/ablation.py makes such builds. Programs for use leave out nothing; an index names the analyser that made
// it.
#pragma once

#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace kamervragen::dutch {

inline constexpr std::array<std::string_view, 6> switches = {
    "repairs",     // of what Snowball leaves apart
    "lexicon",     // the word list: without it, all words go by Snowball and the repairs
    "exceptions",  // irregular.tsv
    "rules",       // the inflection of words that are not listed
    "heads",       // the stems of compounds that are not listed
    "parts",       // of compounds, as terms of their own
};
using SwitchNames = std::set<std::string, std::less<>>;

/// Those that this build lacks. Only this function differs between builds.
const SwitchNames& left_out();

}  // namespace kamervragen::dutch
