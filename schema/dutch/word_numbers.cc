#include "schema/dutch/word_numbers.hh"

#include <utility>

#include "schema/dutch/breaker.hh"

// Of words of some bytes, a call takes longer than the hash.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace kamervragen::dutch {
namespace {

std::uint32_t hash_of(std::string_view written) {
  return static_cast<std::uint32_t>(XXH3_64bits(written.data(), written.size()));
}

}  // namespace

std::size_t WordNumbers::place_of(std::string_view written, std::uint32_t hash) const {
  const auto mask = places_.size() - 1;
  auto at = hash & mask;
  while (places_[at].word != unknown && !(places_[at].hash == hash && words_[places_[at].word] == written))
    at = (at + 1) & mask;
  return at;
}

WordNumbers::Number WordNumbers::number(std::string_view written) {
  const auto hash = hash_of(written);
  auto& place = places_[place_of(written, hash)];
  if (place.word != unknown) return place.word;
  const auto n = static_cast<Number>(words_.size());
  place = {hash, n};
  words_.emplace_back(written);
  if (2 * words_.size() > places_.size()) grow();
  return n;
}

std::optional<WordNumbers::Number> WordNumbers::find(std::string_view written) const {
  const auto found = places_[place_of(written, hash_of(written))].word;
  return found == unknown ? std::nullopt : std::optional(found);
}

void WordNumbers::places(std::string_view text, const Stretch& stretch, std::vector<WordPlace>& out) {
  out.clear();
  Breaker breaker(text, stretch.from);
  for (auto skip = stretch.skip; out.size() < stretch.most && breaker.next();) {
    if (breaker.written.empty()) continue;  // marks alone
    if (skip > 0) {
      --skip;
    } else {
      out.push_back({number(breaker.written), breaker.begin, breaker.end});
    }
  }
}

void WordNumbers::clear() {
  words_.clear();
  places_.assign(4096, {});
}

void WordNumbers::grow() {
  const auto old = std::exchange(places_, std::vector<Place>(2 * places_.size()));
  const auto mask = places_.size() - 1;
  for (const auto& place : old) {
    if (place.word == unknown) continue;
    auto at = place.hash & mask;
    while (places_[at].word != unknown) at = (at + 1) & mask;
    places_[at] = place;
  }
}

}  // namespace kamervragen::dutch
