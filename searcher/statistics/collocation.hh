// How closely two words go together.
#pragma once

#include <cstdint>

namespace kamervragen::statistics {

/// REQUIRES together <= both counts times the window; words, window and both counts above 0.
struct PairCounts {
  std::uint64_t node = 0, word = 0;  ///< how often each of them stands in the texts
  std::uint64_t together = 0;        ///< how often the word stands within the window around the node
  std::uint64_t words = 0;           ///< of the texts
  std::uint64_t window = 10;         ///< places around a node: 10 for five on either side, 1 for the next word
};

/// How often it would stand there by chance.
double expected(const PairCounts&);
/// How many times its frequency doubles there: favours rare words. REQUIRES together > 0, as below.
double mutual_information(const PairCounts&);
/// The same, rare words aside.
double mutual_information_cubed(const PairCounts&);
double t_score(const PairCounts&);
/// 14 and the logarithm of how much of all that the two words do they do together (Rychlý 2008); 14 at most, and no
/// larger in larger texts. The window is not part of it.
double log_dice(const PairCounts&);
/// Of the table of two by two of adjoining words.
double chi_square(const PairCounts&);
double log_likelihood(const PairCounts&);

}  // namespace kamervragen::statistics
