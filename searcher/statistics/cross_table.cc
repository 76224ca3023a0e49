#include "searcher/statistics/cross_table.hh"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "searcher/statistics/distributions.hh"

namespace kamervragen::statistics {

std::optional<Independence> independence(const CrossTable& counts) {
  if (counts.empty()) return std::nullopt;
  std::vector<double> of_row(counts.size()), of_column(counts.front().size());
  for (std::size_t i = 0; i < counts.size(); ++i)
    for (std::size_t j = 0; j < of_column.size(); ++j) {
      of_row[i] += static_cast<double>(counts[i][j]);
      of_column[j] += static_cast<double>(counts[i][j]);
    }
  const auto filled = [](const std::vector<double>& sums) {
    return static_cast<std::size_t>(std::ranges::count_if(sums, [](double sum) { return sum > 0; }));
  };
  const auto rows = filled(of_row), columns = filled(of_column);
  if (rows < 2 || columns < 2) return std::nullopt;
  const double n = std::accumulate(of_row.begin(), of_row.end(), 0.);

  Independence out;
  double small = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    auto& residuals = out.residuals.emplace_back();
    for (std::size_t j = 0; j < of_column.size(); ++j) {
      const double expected = of_row[i] * of_column[j] / n;
      const double difference = static_cast<double>(counts[i][j]) - expected;
      if (expected == 0) {
        residuals.push_back(0);
        continue;
      }
      out.chi_square += difference * difference / expected;
      small += expected < 5 ? 1 : 0;
      const double variance = expected * (1 - of_row[i] / n) * (1 - of_column[j] / n);
      residuals.push_back(variance > 0 ? difference / std::sqrt(variance) : 0);
    }
  }
  out.degrees = (rows - 1) * (columns - 1);
  out.p = chi_square_above(out.chi_square, static_cast<double>(out.degrees));
  out.v = std::sqrt(out.chi_square / (n * static_cast<double>(std::min(rows, columns) - 1)));
  out.small_share = small / static_cast<double>(rows * columns);
  return out;
}

}  // namespace kamervragen::statistics
