#include "indexer/numbering.hh"

#include <algorithm>
#include <functional>

namespace kamervragen {
namespace {

// A number that is left out, by mistake or because a question was withdrawn, is seen; more than two are not.
constexpr int widest_step = 3;

using Places = std::vector<std::size_t>;

/// Whether something is asked in the paragraphs from `at` up to the next number or label.
bool asks(const std::vector<Numbered>& all, std::size_t at) {
  do {
    if (all[at].asks) return true;
    ++at;
  } while (at < all.size() && !all[at].sign && all[at].label.part == Part::none);
  return false;
}

bool rises_from_one(const std::vector<Numbered>& all, const Places& places) {
  int last = 0;
  for (const auto at : places) {
    const int n = all[at].sign->number;
    if (n <= last || n > last + widest_step || (last == 0 && n != 1)) return false;
    last = n;
  }
  return !places.empty();
}

Places places_where(const std::vector<Numbered>& all, const std::function<bool(std::size_t)>& fits) {
  Places out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].sign && fits(i)) out.push_back(i);
  }
  return out;
}

std::vector<int> numbers_at(const std::vector<Numbered>& all, const Places& places) {
  std::vector<int> out(all.size(), 0);
  for (const auto at : places) out[at] = all[at].sign->number;
  return out;
}

/// Where the question with a number stands between two places; the second where it does not.
std::size_t place_of(const std::vector<Numbered>& all, std::size_t begin, std::size_t end, int number, bool must_ask) {
  auto found = end;
  bool asking = must_ask;
  for (auto at = begin; at < end; ++at) {
    if (!all[at].sign || all[at].sign->number != number) continue;
    const bool here = asks(all, at);
    if (asking && !here) continue;
    // In front of the first answer there is no answer for a list to stand in.
    if (found != end && begin == 0 && here == asking) continue;
    found = at;
    asking = here;
  }
  return found;
}

/// The questions that stand in front of an answer, between `begin` and its label at `end`.
int run_before(const std::vector<Numbered>& all, std::size_t begin, std::size_t end, int last, std::vector<int>& out) {
  const auto& named = all[end].label.nummers;
  const int first = named.empty() ? last + 1 : *std::ranges::min_element(named);
  auto start = place_of(all, begin, end, first, false);
  // A number left out, or printed twice, where a question is asked.
  for (const int slip : {first + 1, first + 2, last}) {
    if (start == end && slip > 0 && named.empty()) start = place_of(all, begin, end, slip, true);
  }
  if (start == end) return last;
  int n = out[start] = all[start].sign->number;
  for (auto at = start + 1; at < end; ++at) {
    if (!all[at].sign || all[at].sign->number != n + 1) continue;
    const bool awaited = std::ranges::find(named, n + 1) != named.end();
    if (awaited || (named.empty() && asks(all, at))) out[at] = ++n;
  }
  return n;
}

}  // namespace

std::vector<int> rising_numbers(const std::vector<Numbered>& all) {
  const auto any = places_where(all, [](std::size_t) { return true; });
  if (rises_from_one(all, any)) return numbers_at(all, any);
  const auto asking = places_where(all, [&](std::size_t at) { return asks(all, at); });
  if (rises_from_one(all, asking)) return numbers_at(all, asking);
  for (const auto style : {Sign::Style::dot, Sign::Style::bare, Sign::Style::bracket}) {
    const auto alike = places_where(all, [&](std::size_t at) { return all[at].sign->style == style; });
    if (rises_from_one(all, alike)) return numbers_at(all, alike);
  }
  return std::vector<int>(all.size(), 0);
}

std::vector<int> question_numbers(const std::vector<Numbered>& all) {
  const bool answered =
      std::ranges::any_of(all, [](const Numbered& n) { return n.label.part == Part::antwoord; });
  if (!answered) return rising_numbers(all);
  std::vector<int> out(all.size(), 0);
  std::size_t begin = 0;
  int last = 0;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (all[at].label.part != Part::antwoord) continue;
    last = run_before(all, begin, at, last, out);
    begin = at + 1;
  }
  return out;
}

}  // namespace kamervragen
