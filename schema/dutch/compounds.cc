#include "schema/dutch/compounds.hh"

#include <algorithm>
#include <array>
#include <utility>

namespace kamervragen::dutch {
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
bool wants_s(std::string_view part) {
  return part.ends_with("heid") || part.ends_with("ing") || part.ends_with("teit");
}

bool may_begin(std::size_t length, std::uint8_t flags) {
  return (flags & (word_part | word_front)) || ((flags & word_name) && length >= 5);
}

/// Reads one word from its front. Most places in it are the beginning of no part, and are never looked at.
class Splitter {
 public:
  Splitter(const Lexicon& lexicon, std::string_view word) : lexicon_(lexicon), word_(word) {}

  std::vector<CompoundPart> parts() {
    std::vector<CompoundPart> out;
    if (from(0).cost >= impossible) return out;
    for (std::size_t i = 0; i < word_.size(); i = best_[i].next) out.push_back(best_[i].part);
    return out;
  }

 private:
  struct Best {
    bool known = false;
    unsigned cost = impossible;
    std::size_t next = 0;  // where the part after this one begins
    CompoundPart part{};
  };

  /// The best way to read the rest of the word.
  const Best& from(std::size_t i) {
    auto& best = best_[i];
    if (std::exchange(best.known, true)) return best;
    // From the shortest to the longest, so that of equals the longest stays.
    lexicon_.beginnings(word_.substr(i), [&](std::size_t length, std::uint32_t place) {
      if (i == 0 && length == word_.size()) return;
      extend(best, {i, length, place});
    });
    return best;
  }

  void extend(Best& best, const CompoundPart& part) {
    const auto flags = lexicon_.flags(part.place);
    const auto end = part.begin + part.length;
    if (end == word_.size()) {
      const auto cost = cost_of(part.length, flags);
      if ((flags & (word_part | word_head)) && cost <= best.cost) best = {true, cost, end, part};
      return;
    }
    if (!may_begin(part.length, flags)) return;
    for (const auto& link : links) {
      const auto next = end + link.letters.size();
      if (next >= word_.size() || !word_.substr(end).starts_with(link.letters)) continue;
      const auto rest = from(next).cost;
      if (rest >= impossible) continue;
      const unsigned missing = link.letters.empty() && wants_s(word_.substr(part.begin, part.length)) ? 4 : 0;
      const auto cost = cost_of(part.length, flags) + link.cost + missing + rest;
      if (cost <= best.cost) best = {true, cost, next, part};
    }
  }

  const Lexicon& lexicon_;
  const std::string_view word_;
  std::array<Best, longest> best_{};
};

}  // namespace

std::vector<CompoundPart> Compounds::split(std::string_view word) const {
  const auto n = word.size();
  if (n < shortest || n > longest) return {};
  const auto whole = lexicon_.find(word);
  if (whole && (lexicon_.flags(*whole) & word_name) && n < shortest_name) return {};
  Splitter splitter(lexicon_, word);
  return splitter.parts();
}

std::vector<std::string> Compounds::pieces(std::string_view word) const {
  std::vector<std::string> out;
  if (const auto place = lexicon_.find(word))
    if (const auto told = lexicon_.told(lexicon_.root(*place))) {
      for (const auto part : *told) out.push_back(lexicon_.word(part));
      return out;
    }
  for (const auto& part : split(word)) {
    if (lexicon_.flags(part.place) & word_silent) return {};
    out.emplace_back(word.substr(part.begin, part.length));
  }
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
    if (!(lexicon_.flags(part.place) & word_silent)) add(part.place);
    if (depth < 3) collect(word.substr(part.begin, part.length), depth + 1, out);
  }
}

}  // namespace kamervragen::dutch
