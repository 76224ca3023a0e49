#include "searcher/words/word_counts.hh"

#include <algorithm>

#include <xapian.h>

#include "searcher/words/document_words.hh"
#include "searcher/words/listed_words.hh"

namespace kamervragen::words {
namespace {

/// To go through the lists of all words takes as long as through those of one document in so many.
constexpr std::size_t word_lists_pay_from = 5;

}  // namespace

WordCounter::Counted& WordCounter::counted(dutch::WordNumbers::Number word) {
  if (word >= counted_.size()) counted_.resize(numbers_.size());
  return counted_[word];
}

void WordCounter::add(dutch::WordNumbers::Number word, std::uint64_t times) {
  auto& one = counted(word);
  one.times += times;
  words_ += times;
  if (one.last_set == set_) return;
  one.last_set = set_;
  ++one.sets;
}

const std::vector<dutch::WordPlace>& WordCounter::places(std::string_view text) {
  numbers_.places(text, {}, places_);
  return places_;
}

void WordCounter::add(std::string_view text) {
  for (const auto& place : places(text)) add(place.word, 1);
}

void WordCounter::add(std::string_view word, std::uint64_t times) { add(numbers_.number(word), times); }

void WordCounter::add(std::string_view word, const WordCount& count) {
  auto& one = counted(numbers_.number(word));
  one.times += count.times;
  one.sets += static_cast<std::uint32_t>(count.sets);
  words_ += count.times;
}

void WordCounter::add(const WordCounter& other) {
  for (std::size_t n = 0; n < other.counted_.size(); ++n)
    if (const auto& one = other.counted_[n]; one.times > 0)
      add(other.numbers_.word(static_cast<dutch::WordNumbers::Number>(n)), WordCount{one.times, one.sets});
}

std::vector<std::pair<std::string, WordCount>> WordCounter::frequent(std::uint64_t times, std::uint64_t sets) const {
  std::vector<std::pair<std::string, WordCount>> out;
  for (std::size_t n = 0; n < counted_.size(); ++n)
    if (const auto& one = counted_[n]; one.times >= times && one.sets >= sets)
      out.emplace_back(numbers_.word(static_cast<dutch::WordNumbers::Number>(n)), WordCount{one.times, one.sets});
  std::ranges::sort(out, {}, [](const auto& one) -> const std::string& { return one.first; });
  return out;
}

WordCount WordCounter::of(std::string_view word) const {
  const auto number = numbers_.find(word);
  if (!number || *number >= counted_.size()) return {};
  return {counted_[*number].times, counted_[*number].sets};
}

Result<void> count_words(const index::QueryContext& context, std::span<const unsigned> documents,
                         WordCounter& counter) {
  const bool far = context.snapshot.engine_only();  // a server is not asked for each word apart
  if (!far && documents.size() * word_lists_pay_from > context.database.get_doccount())
    return count_listed(context, documents, counter);
  DocumentWords words(context, counter);
  for (const auto document : documents)
    if (auto done = words.add(document); !done) return done;
  return {};
}

}  // namespace kamervragen::words
