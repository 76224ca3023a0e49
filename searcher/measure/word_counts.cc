#include "searcher/measure/word_counts.hh"

#include <algorithm>

#include <xapian.h>

#include "schema/dutch/vocabulary.hh"
#include "schema/layout/terms.hh"
#include "searcher/index/time_limit.hh"
#include "searcher/measure/texts.hh"

namespace kamervragen::measure {

std::uint32_t WordCounter::place_of(const std::string& word) {
  const auto [known, is_new] = known_.try_emplace(word, static_cast<std::uint32_t>(counts_.size()));
  if (is_new) {
    counts_.emplace_back();
    last_set_.push_back(0);
  }
  return known->second;
}

std::uint32_t WordCounter::place_of(std::uint32_t word) {
  if (word >= place_of_.size()) place_of_.resize(word + word / 2 + 1);
  auto& place = place_of_[word];
  if (place == 0) place = place_of(analyser_.vocabulary().word(word)) + 1;
  return place - 1;
}

void WordCounter::add_at(std::uint32_t place, std::uint64_t times) {
  counts_[place].times += times;
  words_ += times;
  if (last_set_[place] == set_) return;
  last_set_[place] = set_;
  ++counts_[place].sets;
}

void WordCounter::add(std::uint32_t word) {
  if (analyser_.generation() != generation_) {
    generation_ = analyser_.generation();
    place_of_.clear();
  }
  add_at(place_of(word), 1);
}

void WordCounter::add(const std::string& word, std::uint64_t times) { add_at(place_of(word), times); }

const std::vector<dutch::WordPlace>& WordCounter::add(std::string_view text) {
  analyser_.places(text, places_);
  for (const auto& place : places_) add(place.word);
  return places_;
}

WordCount WordCounter::of(const std::string& word) const {
  const auto found = known_.find(word);
  return found == known_.end() ? WordCount{} : counts_[found->second];
}

namespace {

/// Of one document.
void add_listed_words(const index::QueryContext& context, unsigned document, const std::vector<std::string>& prefixes,
                      WordCounter& counter) {
  std::string word;
  auto term = context.database.termlist_begin(document);
  const auto end = context.database.termlist_end(document);
  for (const auto& prefix : prefixes) {  // in the order of the terms
    for (term.skip_to(prefix); term != end; ++term) {
      const auto text = *term;
      if (!text.starts_with(prefix)) break;
      word.assign(text, prefix.size());
      counter.add(word, term.get_wdf());
    }
  }
}

}  // namespace

std::vector<std::string> written_prefixes(const layout::FieldTable& table) {
  std::vector<std::string> out;
  for (const auto& field : table)
    if (field.role == layout::Role::body) out.push_back(layout::written_term(field.prefix, ""));
  std::ranges::sort(out);
  return out;
}

Result<void> count_words(const index::QueryContext& context, std::span<const unsigned> documents,
                         WordCounter& counter) {
  if (!context.snapshot.engine_only()) {
    const auto prefixes = written_prefixes(context.table);
    for (const auto document : documents) {
      index::spend_time();
      counter.next_set();
      add_listed_words(context, document, prefixes, counter);
    }
    return {};
  }
  for (const auto document : documents)
    if (auto done = read_texts(
            context, document, {}, [&](Head&) { counter.next_set(); },
            [&](const PartText& text) { counter.add(text.text); });
        !done)
      return done;
  return {};
}

}  // namespace kamervragen::measure
