#include "schema/dutch/vocabulary.hh"

#include <utility>

// Of words of some bytes, a call takes longer than the hash.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace kamervragen::dutch {

Vocabulary::Number Vocabulary::number(std::string_view written) {
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(written.data(), written.size()));
  const auto mask = places_.size() - 1;
  auto at = hash & mask;
  for (; places_[at].word != unknown; at = (at + 1) & mask)
    if (places_[at].hash == hash && words_[places_[at].word].written == written) return places_[at].word;
  const auto n = static_cast<Number>(words_.size());
  places_[at] = {hash, n};
  words_.push_back({std::string(written), unknown, unknown});
  if (2 * words_.size() > places_.size()) grow();
  return n;
}

void Vocabulary::clear() {
  words_.clear();
  parts_.assign(1, {});
  places_.assign(4096, {});
}

void Vocabulary::grow() {
  const auto old = std::exchange(places_, std::vector<Place>(2 * places_.size()));
  const auto mask = places_.size() - 1;
  for (const auto& place : old) {
    if (place.word == unknown) continue;
    auto at = place.hash & mask;
    while (places_[at].word != unknown) at = (at + 1) & mask;
    places_[at] = place;
  }
}

Vocabulary::Number Vocabulary::learn_stem(Number n) {
  const auto stem = number(dutch_.stem(words_[n].written).stem);
  return words_[n].stem = stem;
}

Vocabulary::Number Vocabulary::learn_parts(Number n) {
  auto stems =
      words_[n].written.size() < Compounds::shortest ? std::vector<std::string>{} : dutch_.parts(words_[n].written);
  if (stems.empty()) return words_[n].parts = 0;
  std::vector<Number> numbers;
  for (const auto& stem : stems) numbers.push_back(number(stem));
  parts_.push_back({std::move(stems), std::move(numbers)});
  return words_[n].parts = static_cast<Number>(parts_.size() - 1);
}

}  // namespace kamervragen::dutch
