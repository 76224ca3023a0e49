#include "schema/likeness/telling_words.hh"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace kamervragen::likeness {
namespace {

/// Whether a sentence ends between two places of a text.
bool ends_between(std::string_view text, std::size_t from, std::size_t to) {
  return text.substr(from, to - from).find_first_of(".?!\n") != std::string_view::npos;
}

/// The longest phrase that words begin with.
struct Longest {
  std::size_t words = 0;
  bool whole = false;
};
Longest phrase_at(const std::vector<dutch::Token>& words, std::size_t from, std::size_t to,
                  const facts::StandingPhrases& phrases) {
  Longest out;
  std::string joined;
  for (auto at = from; at < to; ++at) {
    joined.append(at > from ? " " : "").append(words[at].written);
    const auto known = phrases.look_up(joined);
    if (known.is_phrase) out = {at + 1 - from, known.whole};
    if (!known.begins) break;
  }
  return out;
}

}  // namespace

std::vector<std::size_t> telling_places(std::string_view text, const std::vector<dutch::Token>& words,
                                        const facts::StandingPhrases& phrases) {
  std::vector<std::size_t> out;
  for (std::size_t at = 0; at < words.size();) {
    auto end = at + 1;
    while (end < words.size() && !ends_between(text, words[end - 1].end, words[end].begin)) ++end;
    // "Zo ja, bent u bereid": one phrase behind another.
    for (auto phrase = phrase_at(words, at, end, phrases); phrase.words > 0;
         phrase = phrase_at(words, at, end, phrases))
      at = phrase.whole ? end : at + phrase.words;
    for (; at < end; ++at) out.push_back(at);
  }
  return out;
}

std::vector<dutch::Token> telling_words(std::string_view text, dutch::Analyser& analyser,
                                        const facts::StandingPhrases& phrases) {
  auto words = analyser.words(text);
  std::vector<dutch::Token> out;
  for (const auto at : telling_places(text, words, phrases)) out.push_back(std::move(words[at]));
  return out;
}

std::vector<dutch::Token> words_of_matter(std::string_view text, dutch::Analyser& analyser,
                                          const facts::StandingPhrases& phrases) {
  auto words = telling_words(text, analyser, phrases);
  std::erase_if(words, [&](const dutch::Token& word) { return phrases.tells_nothing(word.written); });
  return words;
}

}  // namespace kamervragen::likeness
