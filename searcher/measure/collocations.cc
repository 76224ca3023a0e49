#include "searcher/measure/collocations.hh"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "searcher/measure/keywords.hh"
#include "searcher/measure/texts.hh"
#include "searcher/measure/word_counts.hh"
#include "searcher/measure/word_totals.hh"
#include "searcher/passage/marks.hh"

namespace kamervragen::measure {
namespace {

class Neighbours {
 public:
  Neighbours(const index::QueryContext& context, const query::Zoekvraag& node)
      : context_(context), marker_(node, context.analyser), beside(context.analyser) {}

  Result<void> read(unsigned document) {
    return read_texts(
        context_, document, {}, [&](Head&) { beside.next_set(); },
        [&](const PartText& text) {
          const auto places = marker_.places(text.part, text.text, text.signatures);
          if (places.empty()) return;
          context_.analyser.places(text.text, words_);
          for (const auto& place : places) look_around(place, words_);
        });
  }

 private:
  /// The words on either side of a place, which are no part of it.
  void look_around(const passage::Mark& place, const std::vector<dutch::WordPlace>& words) {
    ++nodes;
    const auto first = std::ranges::lower_bound(words, place.begin, {}, &dutch::WordPlace::begin) - words.begin();
    const auto behind = std::ranges::lower_bound(words, place.end, {}, &dutch::WordPlace::begin) - words.begin();
    const auto from = std::max<std::ptrdiff_t>(first - static_cast<std::ptrdiff_t>(window), 0);
    const auto to = std::min<std::ptrdiff_t>(behind + static_cast<std::ptrdiff_t>(window), std::ssize(words));
    for (auto i = from; i < first; ++i) beside.add(words[static_cast<std::size_t>(i)].word);
    for (auto i = behind; i < to; ++i) beside.add(words[static_cast<std::size_t>(i)].word);
  }

  const index::QueryContext& context_;
  passage::Marker marker_;
  std::vector<dutch::WordPlace> words_;  ///< of the text that is read

 public:
  WordCounter beside;
  std::uint64_t nodes = 0;
};

}  // namespace

Result<Collocations> collocations(const index::QueryContext& context, const query::Zoekvraag& node,
                                  std::span<const unsigned> nodes, std::span<const unsigned> scope,
                                  std::span<const unsigned> all) {
  Neighbours reader(context, node);
  std::vector<unsigned> read;
  std::ranges::set_intersection(nodes, scope, std::back_inserter(read));
  for (const auto document : read)
    if (auto done = reader.read(document); !done) return pass(done);
  const auto totals = WordTotals::of(context, scope, all);
  if (!totals) return pass(totals);
  Collocations out{.words = {}, .node = reader.nodes, .texts_words = totals->words()};
  for (const auto& [word, place] : reader.beside.known()) {
    const auto& count = reader.beside.count(place);
    if (count.times < places_least || count.sets < sets_least) continue;
    Collocate one{word,
                  {.node = reader.nodes,
                   .word = totals->of(word),
                   .together = count.times,
                   .words = totals->words(),
                   .window = 2 * window},
                  count.sets};
    if (static_cast<double>(count.times) > statistics::expected(one.counts)) out.words.push_back(std::move(one));
  }
  std::ranges::sort(out.words, {},
                    [](const Collocate& c) { return std::tuple(-statistics::log_dice(c.counts), c.word); });
  return out;
}

}  // namespace kamervragen::measure
