#include "searcher/picture/chart.hh"

#include <cmath>

#include <fmt/format.h>

namespace kamervragen::picture {
namespace {

std::string with_commas(std::string digits) {
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (digits.front() == '-' ? 1 : 0); at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

}  // namespace

std::string number_text(double number) {
  if (number == 0) return "0";
  if (std::abs(number) < .1) return fmt::format("{:.2g}", number);
  auto out = fmt::format("{:.1f}", number);
  if (std::abs(number) < 100 && !out.ends_with(".0")) return out;
  return with_commas(fmt::format("{:.0f}", number));
}

std::string value_text(double number, bool share) {
  return share ? number_text(100 * number) + " %" : number_text(number);
}

}  // namespace kamervragen::picture
