#include "searcher/words/keywords.hh"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "searcher/words/asked_words.hh"
#include "searcher/words/word_counts.hh"
#include "searcher/words/word_totals.hh"

namespace kamervragen::words {
namespace {

/// Whether any document is in both.
bool meet(std::span<const unsigned> one, std::span<const unsigned> other) {
  std::vector<unsigned> both;
  std::ranges::set_intersection(one, other, std::back_inserter(both));
  return !both.empty();
}

}  // namespace

Result<Keywords> keywords(const index::QueryContext& context, std::span<const unsigned> target,
                          std::span<const unsigned> reference, std::span<const unsigned> all,
                          const query::Zoekvraag& tree) {
  WordCounter here;
  if (auto done = count_words(context, target, here); !done) return pass(done);
  const bool rest = target.size() + reference.size() == all.size() && !meet(target, reference);
  const auto there = WordTotals::of(context, reference, all, rest ? &here : nullptr);
  if (!there) return pass(there);
  Keywords out{.words = {}, .left_out = {}, .target_words = here.words(), .reference_words = there->words()};
  if (here.words() == 0 || there->words() == 0) return out;
  const AskedWords asked(tree, context.analyser);
  for (const auto& [word, count] : here.frequent(places_least, sets_least)) {
    const statistics::WordCounts counts{count.times, there->of(word), here.words(), there->words()};
    Keyword one{word, counts, count.sets, statistics::g2_two_cells(counts), statistics::log_ratio(counts)};
    if (one.g2 < statistics::g2_of_one_in_10000 || one.log_ratio <= 0) continue;
    (asked.has(word) ? out.left_out : out.words).push_back(std::move(one));
  }
  std::ranges::sort(out.words, {}, [](const Keyword& k) { return std::tuple(-k.log_ratio, k.word); });
  return out;
}

}  // namespace kamervragen::words
