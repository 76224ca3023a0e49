#include "schema/compounds.hh"

#include <algorithm>
#include <array>

namespace kamervragen {
namespace {

constexpr unsigned impossible = 1'000'000;
/// Longer words are no Dutch: they are not split.
constexpr std::size_t longest = 48;
/// Shorter names are not split: Schiphol, Holland.
constexpr std::size_t shortest_name = 10;

struct Link {
  std::string_view letters;
  unsigned cost;
};
constexpr std::array<Link, 6> links = {{{"", 0}, {"s", 1}, {"en", 4}, {"e", 5}, {"n", 5}, {"er", 5}}};

/// What it costs to read a part: few and long parts are likelier.
unsigned cost_of(std::size_t length, std::uint8_t flags) {
  unsigned cost = 10;
  if (length == 4) cost += 2;
  if (length <= 3) cost += 5;
  if (flags & word_name) cost += 6;
  if (flags & word_verb) cost += 1;
  return cost;
}

/// veiligheid, regering and kwaliteit have an s behind them in a compound.
bool wants_s(std::string_view part) { return part.ends_with("heid") || part.ends_with("ing") || part.ends_with("teit"); }

bool may_begin(std::size_t length, std::uint8_t flags) {
  return (flags & word_part) || ((flags & word_name) && length >= 5);
}

struct Best {
  unsigned cost = impossible;
  std::size_t next = 0;  // where the part after this one begins
  CompoundPart part{};
};

}  // namespace

std::vector<CompoundPart> Compounds::split(std::string_view word) const {
  const auto n = word.size();
  const auto whole = lexicon_.find(word);
  if (whole && (lexicon_.flags(*whole) & word_name) && n < shortest_name) return {};
  if (n < shortest || n > longest) return {};
  std::array<Best, longest + 1> best{};
  best[n].cost = 0;
  for (std::size_t i = n; i-- > 0;) {
    // From the shortest to the longest, so that of equals the longest stays.
    lexicon_.beginnings(word.substr(i), [&](std::size_t length, std::uint32_t place) {
      if (i == 0 && length == n) return;
      const auto flags = lexicon_.flags(place);
      const auto end = i + length;
      if (end == n) {
        if (!(flags & (word_part | word_head))) return;
        const auto cost = cost_of(length, flags);
        if (cost <= best[i].cost) best[i] = {cost, n, {i, length, place}};
        return;
      }
      if (!may_begin(length, flags)) return;
      for (const auto& link : links) {
        const auto next = end + link.letters.size();
        if (next >= n || !word.substr(end).starts_with(link.letters) || best[next].cost >= impossible) continue;
        const unsigned missing = link.letters.empty() && wants_s(word.substr(i, length)) ? 4 : 0;
        const auto cost = cost_of(length, flags) + link.cost + missing + best[next].cost;
        if (cost <= best[i].cost) best[i] = {cost, next, {i, length, place}};
      }
    });
  }
  std::vector<CompoundPart> out;
  if (best[0].cost >= impossible) return out;
  for (std::size_t i = 0; i < n; i = best[i].next) out.push_back(best[i].part);
  return out;
}

std::vector<std::string> Compounds::parts(std::string_view word) const {
  std::vector<std::string> out;
  if (word.size() < shortest) return out;
  collect(word, 0, out);
  if (const auto place = lexicon_.find(word)) std::erase(out, lexicon_.word(lexicon_.root(*place)));
  return out;
}

void Compounds::collect(std::string_view word, int depth, std::vector<std::string>& out) const {
  const auto add = [&](std::uint32_t place) {
    auto root = lexicon_.word(lexicon_.root(place));
    if (std::find(out.begin(), out.end(), root) == out.end()) out.push_back(std::move(root));
  };
  if (const auto place = lexicon_.find(word))
    if (const auto told = lexicon_.told(lexicon_.root(*place))) {
      for (const auto part : *told) add(part);
      return;
    }
  for (const auto& part : split(word)) {
    add(part.place);
    if (depth < 3) collect(word.substr(part.begin, part.length), depth + 1, out);
  }
}

}  // namespace kamervragen
