#include "searcher/similar/telling_terms.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "schema/layout/terms.hh"
#include "schema/likeness/telling_words.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::similar {
namespace {

/// A part tells less than its compound.
constexpr double part_weight = 0.4;

/// Words of a compound stand so near in a text that says the same apart: "overlast van de meeuwen".
constexpr std::size_t near_words = 3;
/// What may stand between the words of a compound.
constexpr std::array<std::string_view, 5> joints = {"", "s", "e", "en", "n"};

struct Met {
  std::string shown;
  double times = 0;
  bool part = false, beside = false;
};

/// In how many sets a stem stands, in titles or in questions.
double sets_with(const Xapian::Database& database, const std::string& stem) {
  double most = 0;
  for (const auto prefix : {"S", "V"})
    most = std::max(most, static_cast<double>(database.get_termfreq(layout::stem_term(prefix, stem))));
  return most;
}

using AllMet = std::unordered_map<std::string, Met>;

/// A word that is met as itself is no part any more, and one that is met in what is looked for stands there.
void meet(AllMet& met, const std::string& stem, const Met& one) {
  auto [at, fresh] = met.try_emplace(stem, one);
  if (fresh) return;
  auto& known = at->second;
  known.times += one.times;
  known.beside = known.beside && one.beside;
  if (known.part && !one.part) known.shown = one.shown, known.part = false;
}

/// A word in its place, of those that tell something.
struct Placed {
  std::string stem, written;
  bool beside = false;
};

/// The compounds that words of a passage which stand near each other make, in either order, where the index has them:
/// "overlast van meeuwen" asks for what "Meeuwenoverlast" asks for.
class Compounds {
 public:
  /// Of the words that are looked for; what fewer than `least` sets have is none.
  Compounds(const Xapian::Database& database, double least, const std::vector<TellingTerm>& terms)
      : database_(database), least_(least) {
    for (const auto& term : terms)
      if (!term.part) wanted_.insert(term.stem);
  }

  void add(const std::vector<Placed>& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
      for (std::size_t j = i + 1; j < words.size() && j <= i + near_words; ++j) {
        if (!wanted_.contains(words[i].stem) || !wanted_.contains(words[j].stem)) continue;
        join(words[i], words[j]);
        join(words[j], words[i]);
      }
  }
  std::vector<TellingTerm> found() && { return std::move(found_); }

 private:
  void join(const Placed& first, const Placed& head) {
    if (!tried_.insert(first.stem + " " + head.stem).second) return;
    std::set<std::string> stems{first.written + head.stem};
    for (const auto joint : joints) stems.insert(fmt::format("{}{}{}", first.stem, joint, head.stem));
    const auto all = static_cast<double>(database_.get_doccount());
    for (const auto& stem : stems)
      if (const auto sets = sets_with(database_, stem); sets >= least_ && !wanted_.contains(stem))
        found_.push_back({.stem = stem,
                          .shown = first.written + " " + head.written,
                          .weight = rarity(sets, all),
                          .part = true,
                          .beside = first.beside && head.beside});
  }

  const Xapian::Database& database_;
  double least_;
  std::unordered_set<std::string> wanted_{};
  std::set<std::string> tried_{};
  std::vector<TellingTerm> found_{};
};

/// The mark of a note, a day, a count: it says nothing of what is asked.
bool is_short_number(const std::string& word) { return word.size() <= 2 && text::all_digits(word); }

}  // namespace

double rarity(double sets, double all) { return std::log(1 + (all - sets + 0.5) / (sets + 0.5)); }

std::vector<TellingTerm> telling_terms(const std::vector<Passage>& passages, const index::QueryContext& context,
                                       bool self_counts, const TermLimits& limits) {
  AllMet met;
  std::vector<std::vector<Placed>> placed;
  for (const auto& [text, weight, beside] : passages) {
    auto& words = placed.emplace_back();
    for (const auto& word : likeness::words_of_matter(text, context.analyser)) {
      if (is_short_number(word.written)) continue;
      meet(met, word.stem, {word.written, weight, false, beside});
      words.push_back({word.stem, word.written, beside});
      for (const auto& part : context.analyser.parts(word.written))
        meet(met, part, {word.written, weight * part_weight, true, beside});
    }
  }
  const auto all = static_cast<double>(context.database.get_doccount());
  const double least = self_counts ? 2 : 1;
  std::vector<TellingTerm> out;
  for (auto& [stem, one] : met) {
    const auto sets = sets_with(context.database, stem);
    const bool found = sets >= least;
    if (sets > std::max(all * limits.share_most, 3.0) || (!found && one.part)) continue;
    const auto times = one.times > 1 ? 1 + std::log(one.times) : one.times;
    out.push_back({stem, std::move(one.shown), times * rarity(sets, all), one.part, one.beside, found});
  }
  std::ranges::sort(out, [](const TellingTerm& a, const TellingTerm& b) {
    return std::tie(b.found, b.weight, a.stem) < std::tie(a.found, a.weight, b.stem);
  });
  std::size_t words = 0, parts = 0, absent = 0;
  std::erase_if(out, [&](const TellingTerm& term) {
    if (!term.found) return ++absent > limits.absent;
    return term.part ? ++parts > limits.parts : ++words > limits.most;
  });
  Compounds compounds(context.database, least, out);
  for (const auto& one : placed) compounds.add(one);
  std::ranges::move(std::move(compounds).found(), std::back_inserter(out));
  return out;
}

}  // namespace kamervragen::similar
