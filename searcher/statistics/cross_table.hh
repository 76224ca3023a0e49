// Whether two properties go together: counts by both of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kamervragen::statistics {

/// Counts, a row a value of the one property, a column a value of the other.
using CrossTable = std::vector<std::vector<std::uint64_t>>;

struct Independence {
  double chi_square = 0;  ///< Pearson's, without correction
  std::size_t degrees = 0;
  double p = 1;
  double v = 0;  ///< Cramér's: 0 where they have nothing to do with each other, 1 where the one decides the other
  /// Of each cell: by how many standard errors it differs from what it would be (adjusted; Agresti). 0 in an empty row
  /// or column.
  std::vector<std::vector<double>> residuals;
  double small_share = 0;  ///< of cells that fewer than 5 were to be expected in: above a fifth, p says little
};

/// The test of Pearson over the rows and columns that have any count. Nothing where these are fewer than two.
/// REQUIRES Rows of one length.
std::optional<Independence> independence(const CrossTable&);

}  // namespace kamervragen::statistics
