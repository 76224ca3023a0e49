// A few words that near-duplicates have in common: of a text's shingles the least by 48 hash functions, three at a time
// (MinHash and its bands: A. Broder, "Min-wise independent permutations", 1998; J. Leskovec and others, "Mining of
// Massive Datasets", 3.4). A record's own terms, so that an index that was updated has those of one that was made anew.
//
// Texts that have 80 % of their shingles in common share a band in 9,999 of 10,000 cases, those that have half in 88 of
// 100, those that have a fifth in 12. Whether they are the same is then read off the texts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/likeness/shingles.hh"

namespace kamervragen::likeness {

inline constexpr std::size_t bands = 16, rows_of_band = 3;

/// A word for each band; none for a text without shingles.
std::vector<std::string> sketch(const Shingles&);

}  // namespace kamervragen::likeness
