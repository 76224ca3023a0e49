#include "searcher/measure/word_counts.hh"

#include "schema/dutch/vocabulary.hh"
#include "searcher/measure/texts.hh"

namespace kamervragen::measure {

std::uint32_t WordCounter::place_of(std::uint32_t word) {
  if (word >= place_of_.size()) place_of_.resize(word + word / 2 + 1);
  auto& place = place_of_[word];
  if (place == 0) {
    const auto [known, is_new] =
        known_.try_emplace(analyser_.vocabulary().word(word), static_cast<std::uint32_t>(counts_.size()));
    if (is_new) {
      counts_.emplace_back();
      last_set_.push_back(0);
    }
    place = known->second + 1;
  }
  return place - 1;
}

void WordCounter::add(std::uint32_t word) {
  if (analyser_.generation() != generation_) {
    generation_ = analyser_.generation();
    place_of_.clear();
  }
  const auto place = place_of(word);
  ++counts_[place].times;
  ++words_;
  if (last_set_[place] == set_) return;
  last_set_[place] = set_;
  ++counts_[place].sets;
}

const std::vector<dutch::WordPlace>& WordCounter::add(std::string_view text) {
  analyser_.places(text, places_);
  for (const auto& place : places_) add(place.word);
  return places_;
}

WordCount WordCounter::of(const std::string& word) const {
  const auto found = known_.find(word);
  return found == known_.end() ? WordCount{} : counts_[found->second];
}

Result<void> count_words(const index::QueryContext& context, std::span<const unsigned> documents,
                         WordCounter& counter) {
  for (const auto document : documents)
    if (auto done = read_texts(
            context, document, {}, [&](Head&) { counter.next_set(); },
            [&](const PartText& text) { counter.add(text.text); });
        !done)
      return done;
  return {};
}

}  // namespace kamervragen::measure
