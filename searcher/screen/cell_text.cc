#include "searcher/screen/cell_text.hh"

#include <cmath>

#include <fmt/format.h>

#include "searcher/screen/describe.hh"

namespace kamervragen::screen {
namespace {

std::string decimal_text(double number) {
  if (number == 0) return "0";
  if (std::abs(number) < .1) return fmt::format("{:.2g}", number);
  auto out = fmt::format("{:.1f}", number);
  if (out.ends_with(".0")) out.resize(out.size() - 2);
  return out;
}

}  // namespace

std::string cell_text(const sheet::Cell& cell) {
  return std::visit(
      [](const auto& value) -> std::string {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::monostate>) {
          return {};
        } else if constexpr (std::is_same_v<T, std::string>) {
          return value;
        } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
          return joined(value);
        } else {
          return fmt::to_string(value);
        }
      },
      cell);
}

std::string cell_text(const sheet::Cell& cell, sheet::ColumnType type) {
  const auto* number = std::get_if<double>(&cell);
  if (number == nullptr) return cell_text(cell);
  return type == sheet::ColumnType::share ? fmt::format("{:.1f} %", 100 * *number) : decimal_text(*number);
}

}  // namespace kamervragen::screen
