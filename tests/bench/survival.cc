// Curves of survival as searcher/statistics works them out, for another program to hold its own against: a line of
// input is a set of lifetimes, "9 13 13+ 18" (with a + those that were censored); of output, as JSON, its steps and
// medians.
#include "searcher/statistics/survival.hh"

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

using kamervragen::statistics::Band;
using kamervragen::statistics::Lifetime;

std::vector<Lifetime> lifetimes_in(const std::string& line) {
  std::vector<Lifetime> out;
  std::istringstream words(line);
  for (std::string word; words >> word;) out.push_back({std::strtod(word.c_str(), nullptr), !word.ends_with('+')});
  return out;
}

std::string number(const std::optional<double>& value) { return value ? fmt::format("{:.17g}", *value) : "null"; }

}  // namespace

int main() {
  constexpr std::pair<std::string_view, Band> bands[] = {
      {"log-log", Band::log_log}, {"log", Band::log}, {"plain", Band::plain}};
  for (std::string line; std::getline(std::cin, line);) {
    const kamervragen::statistics::Survival curve(lifetimes_in(line));
    std::string steps, medians;
    for (const auto& step : curve.steps()) {
      steps += fmt::format("{}[{:.17g},{:.17g}", steps.empty() ? "" : ",", step.time, step.survival);
      for (const auto& [name, band] : bands) {
        const auto interval = kamervragen::statistics::band_of(step, band);
        steps += fmt::format(",{},{}", interval ? number(interval->low) : "null",
                             interval ? number(interval->high) : "null");
      }
      steps += "]";
    }
    for (const auto& [name, band] : bands) {
      const auto interval = curve.quantile_interval(.5, band);
      medians += fmt::format("{}[{},{}]", medians.empty() ? "" : ",", number(interval.low), number(interval.high));
    }
    std::cout << fmt::format("{{\"steps\":[{}],\"median\":{},\"medians\":[{}]}}\n", steps, number(curve.quantile(.5)),
                             medians);
  }
}
