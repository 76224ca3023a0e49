#include "indexer/markup/numbering.hh"

#include <algorithm>
#include <functional>
#include <set>

namespace kamervragen::markup {
namespace {

// A number that is left out, by mistake or because a question was withdrawn, is seen; more than two are not.
constexpr int widest_step = 3;

using Places = std::vector<std::size_t>;

/// Whether something is asked in the paragraphs from `at` up to the next number or label.
bool asks(const std::vector<Numbered>& all, std::size_t at) {
  do {
    if (all[at].asks) return true;
    ++at;
  } while (at < all.size() && !all[at].sign && all[at].label.part == grammar::Part::none);
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

/// The first question asked between two places whose number comes soon after `last`; the second where there is none.
std::size_t next_asked(const std::vector<Numbered>& all, std::size_t begin, std::size_t end, int last) {
  for (auto at = begin; at < end; ++at) {
    const auto& sign = all[at].sign;
    if (sign && sign->number > last && sign->number <= last + widest_step && asks(all, at)) return at;
  }
  return end;
}

/// The questions that stand in front of an answer, between `begin` and its label at `end`; gives the highest number so
/// far.
int run_before(const std::vector<Numbered>& all, std::size_t begin, std::size_t end, int last, std::vector<int>& out) {
  const auto& named = all[end].label.nummers;
  const int first = named.empty() ? last + 1 : *std::ranges::min_element(named);
  auto start = place_of(all, begin, end, first, false);
  // A number left out, or printed twice, where a question is asked.
  for (const int slip : {first + 1, first + 2, last}) {
    if (start == end && slip > 0 && named.empty()) start = place_of(all, begin, end, slip, true);
  }
  // An answer that bears a wrong number.
  const bool amiss = start == end && !named.empty();
  if (amiss) start = next_asked(all, begin, end, last);
  if (start == end) return last;
  int n = out[start] = all[start].sign->number;
  for (auto at = start + 1; at < end; ++at) {
    if (!all[at].sign) continue;
    const int number = all[at].sign->number;
    const bool awaited = number > n && std::ranges::find(named, number) != named.end();
    const bool follows = number == n + 1 || (amiss && number == n);
    if (awaited || (follows && asks(all, at))) out[at] = n = number;
  }
  return std::max(last, n);
}

}  // namespace

std::vector<int> rising_numbers(const std::vector<Numbered>& all) {
  const auto any = places_where(all, [](std::size_t) { return true; });
  if (rises_from_one(all, any)) return numbers_at(all, any);
  const auto asking = places_where(all, [&](std::size_t at) { return asks(all, at); });
  if (rises_from_one(all, asking)) return numbers_at(all, asking);
  for (const auto style : {grammar::Sign::Style::dot, grammar::Sign::Style::bare, grammar::Sign::Style::bracket}) {
    const auto alike = places_where(all, [&](std::size_t at) { return all[at].sign->style == style; });
    if (rises_from_one(all, alike)) return numbers_at(all, alike);
  }
  return std::vector<int>(all.size(), 0);
}

std::vector<int> question_numbers(const std::vector<Numbered>& all) {
  const bool answered =
      std::ranges::any_of(all, [](const Numbered& n) { return n.label.part == grammar::Part::antwoord; });
  if (!answered) return rising_numbers(all);
  std::vector<int> out(all.size(), 0);
  std::size_t begin = 0;
  int last = 0;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (all[at].label.part != grammar::Part::antwoord) continue;
    last = run_before(all, begin, at, last, out);
    begin = at + 1;
  }
  return out;
}

std::vector<int> numbers_beside_labels(const std::vector<Numbered>& all) {
  std::set<int> labelled;
  for (const auto& n : all) {
    if (n.label.part == grammar::Part::vraag) labelled.insert(n.label.nummers.begin(), n.label.nummers.end());
  }
  std::vector<int> out(all.size(), 0);
  std::size_t begin = 0;
  int last = 0;
  const auto find = [&](std::size_t end, int number) {
    const auto place = labelled.contains(number) ? end : place_of(all, begin, end, number, true);
    if (place == end) return false;
    out[place] = number;
    last = std::max(last, number);
    return true;
  };
  for (std::size_t at = 0; at < all.size(); ++at) {
    const auto& [part, nummers, words, lettered] = all[at].label;
    if (part == grammar::Part::none) continue;
    if (part == grammar::Part::vraag && !nummers.empty()) last = std::max(last, *std::ranges::max_element(nummers));
    if (part == grammar::Part::antwoord) {
      for (const int n : nummers) find(at, n);
      // Without numbers: those that go on from the last.
      while (nummers.empty() && find(at, last + 1)) {}
    }
    begin = at + 1;
  }
  return out;
}

}  // namespace kamervragen::markup
