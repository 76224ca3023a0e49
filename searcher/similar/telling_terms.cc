#include "searcher/similar/telling_terms.hh"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "schema/likeness/telling_words.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::similar {
namespace {

/// A part tells less than its compound.
constexpr double part_weight = 0.4;

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

/// The mark of a note, a day, a count: it says nothing of what is asked.
bool is_short_number(const std::string& word) { return word.size() <= 2 && text::all_digits(word); }

}  // namespace

double rarity(double sets, double all) { return std::log(1 + (all - sets + 0.5) / (sets + 0.5)); }

std::vector<TellingTerm> telling_terms(const std::vector<Passage>& passages, const index::QueryContext& context,
                                       bool self_counts, const TermLimits& limits) {
  AllMet met;
  for (const auto& [text, weight, beside] : passages) {
    for (const auto& word : likeness::telling_words(text, context.analyser)) {
      if (is_short_number(word.written)) continue;
      meet(met, word.stem, {word.written, weight, false, beside});
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
  return out;
}

}  // namespace kamervragen::similar
