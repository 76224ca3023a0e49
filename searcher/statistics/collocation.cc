#include "searcher/statistics/collocation.hh"

#include <algorithm>
#include <cmath>

#include "searcher/statistics/keyness.hh"

namespace kamervragen::statistics {
namespace {

double number(std::uint64_t n) { return static_cast<double>(n); }

/// The word beside the node, and elsewhere. A word between two nodes is beside both, so that there may be none left.
WordCounts beside_and_elsewhere(const PairCounts& pair) {
  const auto places = std::max(pair.node * pair.window, pair.together);
  const auto elsewhere = pair.word - std::min(pair.word, pair.together);
  return {.target = pair.together,
          .reference = elsewhere,
          .target_size = places,
          .reference_size = std::max(pair.words - std::min(pair.words, places), elsewhere)};
}

}  // namespace

double expected(const PairCounts& pair) {
  return number(pair.node) * number(pair.word) * number(pair.window) / number(pair.words);
}

double mutual_information(const PairCounts& pair) { return std::log2(number(pair.together) / expected(pair)); }

double mutual_information_cubed(const PairCounts& pair) {
  return std::log2(std::pow(number(pair.together), 3) / expected(pair));
}

double t_score(const PairCounts& pair) {
  return (number(pair.together) - expected(pair)) / std::sqrt(number(pair.together));
}

double log_dice(const PairCounts& pair) {
  return 14 + std::log2(2 * number(pair.together) / number(pair.node + pair.word));
}

double chi_square(const PairCounts& pair) { return chi_square(beside_and_elsewhere(pair)); }

double log_likelihood(const PairCounts& pair) { return g2_four_cells(beside_and_elsewhere(pair)); }

}  // namespace kamervragen::statistics
