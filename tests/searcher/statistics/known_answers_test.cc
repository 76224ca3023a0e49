// The published answers of known_answers.tsv: each of its rows has a computation here, each computation a row.
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/statistics/collocation.hh"
#include "searcher/statistics/cross_table.hh"
#include "searcher/statistics/distributions.hh"
#include "searcher/statistics/intervals.hh"
#include "searcher/statistics/keyness.hh"
#include "searcher/statistics/log_rank.hh"
#include "searcher/statistics/quantiles.hh"
#include "searcher/statistics/survival.hh"
#include "tests/support.hh"

namespace kamervragen::test {
namespace {

using namespace statistics;
using Value = std::optional<double>;
using Values = std::vector<Value>;

/// "9 13 13+": a + behind what was not seen any further.
std::vector<Lifetime> lifetimes(const std::string& text) {
  std::istringstream in(text);
  std::vector<Lifetime> out;
  for (std::string word; in >> word;) out.push_back({std::stod(word), !word.ends_with('+')});
  return out;
}

const std::vector<Lifetime>& maintained() {
  static const auto out = lifetimes("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
  return out;
}
const std::vector<Lifetime>& nonmaintained() {
  static const auto out = lifetimes("5 5 8 8 12 16+ 23 27 30 33 43 45");
  return out;
}
const std::vector<Lifetime>& test1() {
  static const std::vector<Lifetime> out = {{9, true}, {1, true},  {1, false}, {6, true},
                                            {6, true}, {8, false}, {10, false}};
  return out;
}
const std::vector<Lifetime>& mercaptopurine() {
  static const auto out = lifetimes("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
  return out;
}

/// Of each step a number.
Values of_steps(const std::vector<Lifetime>& seen, const std::function<double(const SurvivalStep&)>& number) {
  const Survival curve(seen);
  Values out;
  for (const auto& step : curve.steps()) out.push_back(number(step));
  return out;
}
double survival_of(const SurvivalStep& step) { return step.survival; }

Values counts(const std::vector<Lifetime>& seen) {
  const Survival curve(seen);
  return {static_cast<double>(curve.size()), static_cast<double>(curve.events())};
}
Values median(const std::vector<Lifetime>& seen) { return {Survival(seen).quantile(.5)}; }
Values median_band(const std::vector<Lifetime>& seen, Band band) {
  const auto interval = Survival(seen).quantile_interval(.5, band);
  return {interval.low, interval.high};
}
Values both(Values first, const Values& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}
Values ends(const Interval& interval) { return {interval.low, interval.high}; }

constexpr PairCounts new_companies{15828, 4675, 8, 14307668, 1};
constexpr WordCounts quanteda{7, 2, 10, 9};
const CrossTable agresti = {{762, 327, 468}, {484, 239, 477}};

const std::map<std::string, std::function<Values()>>& computed() {
  static const std::map<std::string, std::function<Values()>> table = {
      {"km-aml-M-n", [] { return counts(maintained()); }},
      {"km-aml-M-med", [] { return median(maintained()); }},
      {"km-aml-M-ci-log", [] { return median_band(maintained(), Band::log); }},
      {"km-aml-M-ci-ll", [] { return median_band(maintained(), Band::log_log); }},
      {"km-aml-M-ci-pl", [] { return median_band(maintained(), Band::plain); }},
      {"km-aml-M-S", [] { return of_steps(maintained(), survival_of); }},
      {"km-aml-M-se", [] { return of_steps(maintained(), [](const auto& step) { return step.standard_error(); }); }},
      {"km-aml-M-lo",
       [] { return of_steps(maintained(), [](const auto& step) { return band_of(step, Band::log)->low; }); }},
      {"km-aml-M-hi",
       [] { return of_steps(maintained(), [](const auto& step) { return band_of(step, Band::log)->high; }); }},
      {"km-aml-M-rmst", [] { return Values{Survival(maintained()).mean_until(48)}; }},
      {"km-aml-N-med", [] { return both(counts(nonmaintained()), median(nonmaintained())); }},
      {"km-aml-N-ci",
       [] {
         return both(median_band(nonmaintained(), Band::log),
                     both(median_band(nonmaintained(), Band::log_log), median_band(nonmaintained(), Band::plain)));
       }},
      {"km-aml-N-S", [] { return of_steps(nonmaintained(), survival_of); }},
      {"km-aml-N-rmst", [] { return Values{Survival(nonmaintained()).mean_until(48)}; }},
      {"logrank-aml",
       [] {
         const auto test = log_rank({maintained(), nonmaintained()});
         return Values{test->observed[0], test->expected[0], test->chi_square, test->p};
       }},
      {"km-test1", [] { return of_steps(test1(), survival_of); }},
      {"km-test1-q",
       [] {
         Values out;
         for (const double rest : {13. / 14, 6. / 7, 2. / 3, .5, 9. / 35, .1})
           out.push_back(Survival(test1()).quantile(1 - rest));
         return out;
       }},
      {"km-6mp", [] { return of_steps(mercaptopurine(), survival_of); }},
      {"km-6mp-med",
       [] {
         return both(median(mercaptopurine()), {median_band(mercaptopurine(), Band::log).front(),
                                                median_band(mercaptopurine(), Band::log_log).front()});
       }},
      {"median-altman",
       [] {
         const std::vector<double> values = {66, 71.2, 83, 83.6, 101, 107.6, 122, 143, 160, 177, 414};
         const auto interval = median_interval(values);
         return Values{quantile(values, .5), interval->low, interval->high, interval->coverage};
       }},
      {"wilson-1", [] { return ends(wilson(81, 263)); }},
      {"wilson-2", [] { return ends(wilson(15, 148)); }},
      {"wilson-3", [] { return ends(wilson(0, 20)); }},
      {"wilson-4", [] { return ends(wilson(1, 29)); }},
      {"wilson-5", [] { return ends(wilson(23, 60)); }},
      {"poisson-0", [] { return ends(poisson(0)); }},
      {"poisson-5", [] { return ends(poisson(5)); }},
      {"poisson-10", [] { return ends(poisson(10)); }},
      {"xtab-agresti",
       [] {
         const auto test = independence(agresti);
         return Values{test->chi_square, static_cast<double>(test->degrees), test->p, test->v};
       }},
      {"xtab-agresti-r",
       [] {
         const auto test = independence(agresti);
         return Values(test->residuals[0].begin(), test->residuals[0].end());
       }},
      {"key-lanc",
       [] {
         const WordCounts word{52, 57, 50000, 75000};
         return Values{g2_two_cells(word), g2_four_cells(word), log_ratio(word)};
       }},
      {"key-rayson-1",
       [] {
         return Values{g2_two_cells({392, 170, 1'000'000, 1'000'000})};
       }},
      {"key-rayson-2",
       [] {
         return Values{g2_two_cells({348, 99, 1'000'000, 1'000'000})};
       }},
      {"key-rayson-3",
       [] {
         return Values{g2_two_cells({9, 32, 1'000'000, 1'000'000})};
       }},
      {"key-quanteda",
       [] {
         const double g2 = g2_four_cells(quanteda), q = williams_q(quanteda);
         return Values{chi_square(quanteda), chi_square(quanteda, true), g2, q, g2 / q};
       }},
      {"coll-newcomp",
       [] {
         return Values{t_score(new_companies), chi_square(new_companies), mutual_information(new_companies)};
       }},
      {"coll-ayat",
       [] {
         return Values{mutual_information({42, 20, 20, 14307668, 1})};
       }},
      {"coll-powerful",
       [] {
         return Values{log_likelihood({12593, 932, 150, 14307668, 1})};
       }},
      {"coll-logdice",
       [] {
         return Values{log_dice({3035, 1000, 256, 1, 10})};
       }},
      {"quantile7",
       [] {
         const std::vector<double> values = {1, 2, 3, 4};
         return Values{quantile(values, .25), quantile(values, .5), quantile(values, .75)};
       }},
  };
  return table;
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string piece; std::getline(in, piece, at);) out.push_back(piece);
  return out;
}

/// 2.954e-07: half of its last digit, which what was printed may be off by, though it is more than its share.
double half_of_last_digit(const std::string& text) {
  const auto exponent = text.find('e');
  const auto end = std::min(exponent, text.size());
  const double power = exponent == std::string::npos ? 0 : std::stod(text.substr(exponent + 1));
  return .5000001 * std::pow(10., power - static_cast<double>(end - text.find('.') - 1));
}

/// id, method, input, quantity, value, tolerance ("5e-5", or "5e-5 rel" of the value), source
void check_row(const std::string& line) {
  const auto columns = split(line, '\t');
  REQUIRE(columns.size() == 7);
  INFO(columns[0] << ": " << columns[3]);
  REQUIRE(computed().contains(columns[0]));
  const auto found = computed().at(columns[0])();
  const auto expected = split(columns[4], ';');
  const double tolerance = std::stod(columns[5]);
  const bool relative = columns[5].ends_with(" rel");
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO(expected[i] << " and " << (found[i] ? std::to_string(*found[i]) : "NA"));
    REQUIRE(found[i].has_value() == (expected[i] != "NA"));
    if (!found[i]) continue;
    const double value = std::stod(expected[i]);
    // Where the tolerance is nothing the value is a time of the data, or a count.
    double within = tolerance * (relative ? std::abs(value) : 1);
    if (relative && expected[i].find('.') != std::string::npos)
      within = std::max(within, half_of_last_digit(expected[i]));
    CHECK(std::abs(*found[i] - value) <= within);
  }
}

}  // namespace

TEST_CASE("published answers come out") {
  std::istringstream lines(read_file(source_folder() / "tests" / "searcher" / "statistics" / "known_answers.tsv"));
  std::string line;
  std::getline(lines, line);
  std::size_t rows = 0;
  for (; std::getline(lines, line); ++rows) check_row(line);
  CHECK(rows == computed().size());
}

}  // namespace kamervragen::test
