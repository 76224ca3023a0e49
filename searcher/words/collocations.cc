#include "searcher/words/collocations.hh"

#include <algorithm>
#include <iterator>
#include <memory>
#include <tuple>
#include <utility>

#include "schema/dutch/analyser.hh"
#include "searcher/passage/marks.hh"
#include "searcher/words/keywords.hh"
#include "searcher/words/side_by_side.hh"
#include "searcher/words/texts.hh"
#include "searcher/words/word_counts.hh"
#include "searcher/words/word_totals.hh"

namespace kamervragen::words {
namespace {

/// What one worker finds.
class Neighbours {
 public:
  explicit Neighbours(const query::Zoekvraag& node) : marker_(node, analyser_) {}

  Result<void> read(const index::Stored& stored) {
    return texts_of(
        stored, {}, [&](Head&) { beside.next_set(); },
        [&](const PartText& text) {
          const auto places = marker_.places(text.part, text.text, text.signatures);
          if (places.empty()) return;
          const auto& words = beside.places(text.text);
          for (const auto& place : places) look_around(place, words);
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
    for (auto i = from; i < first; ++i) beside.add(words[static_cast<std::size_t>(i)].word, 1);
    for (auto i = behind; i < to; ++i) beside.add(words[static_cast<std::size_t>(i)].word, 1);
  }

  dutch::Analyser analyser_;
  passage::Marker marker_;

 public:
  WordCounter beside;
  std::uint64_t nodes = 0;
};

}  // namespace

Result<Collocations> collocations(const index::QueryContext& context, const query::Zoekvraag& node,
                                  std::span<const unsigned> nodes, std::span<const unsigned> scope,
                                  std::span<const unsigned> all) {
  std::vector<unsigned> read;
  std::ranges::set_intersection(nodes, scope, std::back_inserter(read));
  std::vector<std::unique_ptr<Neighbours>> readers(workers_for(read.size()));
  for (auto& reader : readers) reader = std::make_unique<Neighbours>(node);
  auto done = read_side_by_side(context, read, readers.size(), [&](std::size_t worker, const index::Stored& one) {
    return readers[worker]->read(one);
  });
  if (!done) return pass(done);
  WordCounter beside;
  Collocations out{.words = {}, .node = 0, .texts_words = 0};
  for (const auto& reader : readers) {
    beside.add(reader->beside);
    out.node += reader->nodes;
  }
  const auto totals = WordTotals::of(context, scope, all);
  if (!totals) return pass(totals);
  out.texts_words = totals->words();
  for (const auto& [word, count] : beside.frequent(places_least, sets_least)) {
    Collocate one{word,
                  {.node = out.node,
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

}  // namespace kamervragen::words
