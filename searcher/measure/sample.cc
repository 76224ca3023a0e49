#include "searcher/measure/sample.hh"

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>

#include <xxhash.h>

#include "schema/layout/fields.hh"

namespace kamervragen::measure {
namespace {

/// Bytes that no two records share, in every index: those of the first order.
std::vector<std::string> names_of(const Population& population) {
  return population.texts(layout::sort_orders().front().slot);
}

}  // namespace

Result<std::vector<Drawn>> drawn(const Population& population, const Rows& rows, Unit unit, std::size_t n,
                                 std::uint64_t seed, const Admits& admits) {
  const auto names = names_of(population);
  const auto questions = unit == Unit::vraag ? population.numbers("aantal_vragen") : std::vector<std::optional<int>>{};
  struct Lot {
    std::uint64_t digest;
    std::string_view name;
    Drawn drawn;
    auto key() const { return std::tuple(digest, name, drawn.question); }
  };
  std::vector<Lot> lots;
  const auto add = [&](std::uint32_t row, int question) {
    const auto text = names[row] + '/' + std::to_string(question);
    lots.push_back({XXH3_64bits_withSeed(text.data(), text.size(), seed), names[row], {row, question}});
  };
  for (const auto row : rows) {
    if (unit == Unit::set) add(row, 0);
    for (int question = 1; unit == Unit::vraag && question <= questions[row].value_or(0); ++question)
      add(row, question);
  }
  std::ranges::make_heap(lots, std::ranges::greater{}, &Lot::key);  // few are wanted, of many
  std::vector<Drawn> out;
  for (; out.size() < n && !lots.empty(); lots.pop_back()) {
    std::ranges::pop_heap(lots, std::ranges::greater{}, &Lot::key);
    const auto admitted = admits(lots.back().drawn);
    if (!admitted) return pass(admitted);
    if (*admitted) out.push_back(lots.back().drawn);
  }
  return out;
}

}  // namespace kamervragen::measure
