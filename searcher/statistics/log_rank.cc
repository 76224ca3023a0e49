#include "searcher/statistics/log_rank.hh"

#include <algorithm>
#include <cmath>
#include <utility>

#include "searcher/statistics/distributions.hh"

namespace kamervragen::statistics {
namespace {

using Matrix = std::vector<std::vector<double>>;

/// x in `matrix` x = `right`, by elimination; nothing where the matrix has no inverse.
std::optional<std::vector<double>> solved(Matrix matrix, std::vector<double> right) {
  const auto n = right.size();
  for (std::size_t i = 0; i < n; ++i) {
    auto pivot = i;
    for (auto row = i + 1; row < n; ++row)
      if (std::abs(matrix[row][i]) > std::abs(matrix[pivot][i])) pivot = row;
    if (std::abs(matrix[pivot][i]) < 1e-12) return std::nullopt;
    std::swap(matrix[i], matrix[pivot]);
    std::swap(right[i], right[pivot]);
    for (auto row = i + 1; row < n; ++row) {
      const double times = matrix[row][i] / matrix[i][i];
      for (auto column = i; column < n; ++column) matrix[row][column] -= times * matrix[i][column];
      right[row] -= times * right[i];
    }
  }
  for (auto i = n; i-- > 0;) {
    for (auto column = i + 1; column < n; ++column) right[i] -= matrix[i][column] * right[column];
    right[i] /= matrix[i][i];
  }
  return right;
}

struct Seen : Lifetime {
  std::size_t group;
};

}  // namespace

std::optional<LogRank> log_rank(const std::vector<std::vector<Lifetime>>& groups) {
  const auto size = groups.size();
  if (size > compared_groups_max) return std::nullopt;
  std::vector<Seen> all;
  std::vector<double> at_risk(size);
  for (std::size_t group = 0; group < size; ++group) {
    for (const auto& one : groups[group]) all.push_back({one, group});
    at_risk[group] = static_cast<double>(groups[group].size());
  }
  std::ranges::sort(all, {}, &Seen::time);

  LogRank out{std::vector<double>(size), std::vector<double>(size)};
  Matrix covariance(size, std::vector<double>(size));
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    const auto n = static_cast<double>(all.size() - begin);
    double events = 0;
    for (end = begin; end < all.size() && all[end].time == all[begin].time; ++end) {
      events += all[end].happened ? 1 : 0;
      out.observed[all[end].group] += all[end].happened ? 1 : 0;
    }
    if (events > 0) {
      const double spread = n > 1 ? events * (n - events) / (n - 1) : 0;
      for (std::size_t i = 0; i < size; ++i) {
        const double share = at_risk[i] / n;
        out.expected[i] += events * share;
        for (std::size_t j = 0; j < size; ++j) covariance[i][j] += spread * share * ((i == j ? 1 : 0) - at_risk[j] / n);
      }
    }
    for (auto i = begin; i < end; ++i) at_risk[all[i].group] -= 1;
  }

  // The differences of all groups add up to nothing, so one of them says no more.
  std::vector<std::size_t> compared;
  for (std::size_t i = 0; i < size; ++i)
    if (covariance[i][i] > 0) compared.push_back(i);
  if (compared.size() < 2) return std::nullopt;
  compared.pop_back();
  Matrix of_compared;
  std::vector<double> differences;
  for (const auto i : compared) {
    differences.push_back(out.observed[i] - out.expected[i]);
    auto& row = of_compared.emplace_back();
    for (const auto j : compared) row.push_back(covariance[i][j]);
  }
  const auto weights = solved(of_compared, differences);
  if (!weights) return std::nullopt;
  for (std::size_t i = 0; i < compared.size(); ++i) out.chi_square += (*weights)[i] * differences[i];
  out.degrees = compared.size();
  out.p = chi_square_above(std::max(out.chi_square, 0.), static_cast<double>(out.degrees));
  return out;
}

}  // namespace kamervragen::statistics
