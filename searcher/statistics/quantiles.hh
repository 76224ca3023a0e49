// Where the middle and the ends of a set of numbers lie.
#pragma once

#include <span>

namespace kamervragen::statistics {

/// The value that this share lies below, between two values as far as it lies between their places: type 7 of Hyndman
/// and Fan (1996), what R and spreadsheets take. REQUIRES Values in ascending order, one at least; 0 <= share <= 1.
double quantile(std::span<const double> ascending, double share);

/// REQUIRES One value at least. The same in whatever order they stand.
double mean(std::span<const double> ascending);

}  // namespace kamervragen::statistics
