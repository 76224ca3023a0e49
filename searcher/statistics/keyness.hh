// How much more often a word stands in one set of texts than in another.
#pragma once

#include <cstdint>

namespace kamervragen::statistics {

/// How often the word stands in the target and in the reference, of so many words each. REQUIRES Sizes above 0, counts
/// no more than they.
struct WordCounts {
  std::uint64_t target = 0, reference = 0;
  std::uint64_t target_size = 0, reference_size = 0;
};

/// The log-likelihood ratio over the two cells of the word (Rayson and Garside 2000): never below 0.
double g2_two_cells(const WordCounts&);
/// Over all four cells (Dunning 1993).
double g2_four_cells(const WordCounts&);
/// Pearson's, over four cells; with Yates's correction where wanted.
double chi_square(const WordCounts&, bool corrected = false);
/// What G² and chi-square are divided by in small tables (Williams 1976).
double williams_q(const WordCounts&);
/// How many times it doubles from reference to target; half a word stands in for none (Hardie 2014).
double log_ratio(const WordCounts&);

/// From which G² on a difference is one that chance makes once in 10,000 words that do not differ.
inline constexpr double g2_of_one_in_10000 = 15.13;

}  // namespace kamervragen::statistics
