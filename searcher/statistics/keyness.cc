#include "searcher/statistics/keyness.hh"

#include <algorithm>
#include <array>
#include <cmath>

namespace kamervragen::statistics {
namespace {

/// The four cells, as a table of two by two.
struct Cells {
  std::array<std::array<double, 2>, 2> of;
  std::array<double, 2> rows{}, columns{};
  double n = 0;

  explicit Cells(const WordCounts& counts)
      : of{{{static_cast<double>(counts.target), static_cast<double>(counts.reference)},
            {static_cast<double>(counts.target_size - counts.target),
             static_cast<double>(counts.reference_size - counts.reference)}}} {
    for (std::size_t i = 0; i < 2; ++i)
      for (std::size_t j = 0; j < 2; ++j) {
        rows[i] += of[i][j];
        columns[j] += of[i][j];
        n += of[i][j];
      }
  }
  double expected(std::size_t i, std::size_t j) const { return rows[i] * columns[j] / n; }
};

double times_log(double observed, double expected) {
  return observed == 0 ? 0 : observed * std::log(observed / expected);
}

double g2(const WordCounts& counts, std::size_t rows) {
  const Cells cells(counts);
  double sum = 0;
  for (std::size_t i = 0; i < rows; ++i)
    for (std::size_t j = 0; j < 2; ++j) sum += times_log(cells.of[i][j], cells.expected(i, j));
  return std::max(0., 2 * sum);
}

}  // namespace

double g2_two_cells(const WordCounts& counts) { return g2(counts, 1); }
double g2_four_cells(const WordCounts& counts) { return g2(counts, 2); }

double chi_square(const WordCounts& counts, bool corrected) {
  const Cells cells(counts);
  const double products = cells.of[0][0] * cells.of[1][1] - cells.of[0][1] * cells.of[1][0];
  const double difference = corrected ? std::max(0., std::abs(products) - cells.n / 2) : std::abs(products);
  const double below = cells.rows[0] * cells.rows[1] * cells.columns[0] * cells.columns[1];
  return below == 0 ? 0 : cells.n * difference * difference / below;
}

double williams_q(const WordCounts& counts) {
  const Cells cells(counts);
  const auto part = [&](const std::array<double, 2>& sums) { return cells.n / sums[0] + cells.n / sums[1] - 1; };
  return 1 + part(cells.rows) * part(cells.columns) / (6 * cells.n);
}

double log_ratio(const WordCounts& counts) {
  const auto share = [](std::uint64_t count, std::uint64_t size) {
    return (count == 0 ? .5 : static_cast<double>(count)) / static_cast<double>(size);
  };
  return std::log2(share(counts.target, counts.target_size) / share(counts.reference, counts.reference_size));
}

}  // namespace kamervragen::statistics
