// Devices of the search that a build can leave out, to measure what each is worth:
//
//   cmake -DKAMERVRAGEN_SEARCH_WITHOUT="tier;parts" …
//
// tests/bench/ablation.py makes such builds, as it does of the analyser's switches (schema/dutch/switches.hh). Programs
// for use leave out nothing. No index depends on them: what matches is the same without each.
#pragma once

#include <array>
#include <string_view>

namespace kamervragen::compiler {

enum class Device {
  tier,       ///< titles that have all words but one: first_tier.hh
  parts,      ///< a query that is one compound, as its parts: wider.hh
  rarest,     ///< the rarest words make the pairs of a title; without it the first ones
  telling,    ///< of a page of any of the words, those that tell something: wider.hh
  proposals,  ///< what may have been meant: suggest.hh
  hints,      ///< words as other fields, in notes, and those near in meaning: word_hints.hh
};
inline constexpr std::array<std::string_view, 6> device_names = {"tier",    "parts",     "rarest",
                                                                 "telling", "proposals", "hints"};

/// Whether this build lacks it. Only this function differs between builds.
bool left_out(Device);

}  // namespace kamervragen::compiler
