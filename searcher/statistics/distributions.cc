#include "searcher/statistics/distributions.hh"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>

namespace kamervragen::statistics {

namespace distribution = boost::math;

double normal_quantile(double share) {
  return distribution::quantile(distribution::normal_distribution<double>(), share);
}

double chi_square_above(double x, double degrees) {
  return distribution::cdf(distribution::complement(distribution::chi_squared_distribution<double>(degrees), x));
}

double chi_square_quantile(double share, double degrees) {
  return distribution::quantile(distribution::chi_squared_distribution<double>(degrees), share);
}

double heads_at_most(std::uint64_t heads, std::uint64_t throws) {
  if (heads >= throws) return 1;
  const distribution::binomial_distribution<double> coin(static_cast<double>(throws), .5);
  return distribution::cdf(coin, static_cast<double>(heads));
}

}  // namespace kamervragen::statistics
