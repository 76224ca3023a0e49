#include "searcher/measure/collocations.hh"

#include <algorithm>
#include <tuple>

#include "searcher/measure/keywords.hh"
#include "searcher/measure/texts.hh"
#include "searcher/measure/word_counts.hh"
#include "searcher/passage/marks.hh"

namespace kamervragen::measure {
namespace {

class Neighbours {
 public:
  Neighbours(const index::QueryContext& context, const query::Zoekvraag& node)
      : context_(context), marker_(node, context.analyser), all(context.analyser), beside(context.analyser) {}

  Result<void> read(unsigned document, bool with_node) {
    return read_texts(
        context_, document, {}, [&](Head&) { all.next_set(), beside.next_set(); },
        [&](const PartText& text) {
          const auto places = with_node ? marker_.places(text.part, text.text) : std::vector<passage::Mark>{};
          const auto& words = all.add(text.text);
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
    for (auto i = from; i < first; ++i) beside.add(words[static_cast<std::size_t>(i)].word);
    for (auto i = behind; i < to; ++i) beside.add(words[static_cast<std::size_t>(i)].word);
  }

  const index::QueryContext& context_;
  passage::Marker marker_;

 public:
  WordCounter all, beside;
  std::uint64_t nodes = 0;
};

}  // namespace

Result<Collocations> collocations(const index::QueryContext& context, const query::Zoekvraag& node,
                                  std::span<const unsigned> nodes, std::span<const unsigned> scope) {
  Neighbours reader(context, node);
  auto next = nodes.begin();
  for (const auto document : scope) {
    while (next != nodes.end() && *next < document) ++next;
    if (auto done = reader.read(document, next != nodes.end() && *next == document); !done) return pass(done);
  }
  Collocations out{.words = {}, .node = reader.nodes, .texts_words = reader.all.words()};
  for (const auto& [word, place] : reader.beside.known()) {
    const auto& count = reader.beside.count(place);
    if (count.times < places_least || count.sets < sets_least) continue;
    Collocate one{word,
                  {.node = reader.nodes,
                   .word = reader.all.of(word).times,
                   .together = count.times,
                   .words = reader.all.words(),
                   .window = 2 * window},
                  count.sets};
    if (static_cast<double>(count.times) > statistics::expected(one.counts)) out.words.push_back(std::move(one));
  }
  std::ranges::sort(out.words, {},
                    [](const Collocate& c) { return std::tuple(-statistics::log_dice(c.counts), c.word); });
  return out;
}

}  // namespace kamervragen::measure
