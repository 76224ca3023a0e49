#include "schema/word_prints.hh"

#include <algorithm>

#include "schema/archive.hh"
#include "schema/digest.hh"
#include "schema/vocabulary.hh"

namespace kamervragen {
namespace {

std::string encoded_places(const std::vector<std::size_t>& places) {
  archive::Writer out;
  std::size_t last = 0;
  for (const auto place : places) out.number(place - std::exchange(last, place));
  return out.out;
}

std::string encoded_parts(const std::vector<std::pair<std::size_t, char>>& parts) {
  archive::Writer out;
  std::size_t last = 0;
  for (const auto& [word, print] : parts) {
    out.number(word - std::exchange(last, word));
    out.number(static_cast<unsigned char>(print));
  }
  return out.out;
}

}  // namespace

char print_of(std::string_view stem) { return static_cast<char>(digest(stem).low); }

WordPrints prints_of(const std::vector<WordPlace>& words, Vocabulary& vocabulary) {
  WordPrints out;
  out.stems.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i % WordPrints::stride == 0) out.places.push_back(words[i].begin);
    out.stems += print_of(vocabulary.word(vocabulary.stem(words[i].word)));
    for (const auto& part : vocabulary.parts(words[i].word)) out.parts.emplace_back(i, print_of(part));
  }
  return out;
}

std::string encode_prints(const std::vector<WordPrints>& texts) {
  archive::Writer out;
  for (const auto& text : texts) {
    out.text(text.stems);
    out.text(encoded_places(text.places));
    out.text(encoded_parts(text.parts));
  }
  return out.out;
}

std::optional<std::vector<EncodedPrints>> prints_in(std::string_view bytes, std::size_t texts) {
  archive::Reader in(bytes);
  const auto next = [&] { return in.bytes(in.number()); };
  std::vector<EncodedPrints> out;
  out.reserve(std::min(texts, bytes.size()));
  for (std::size_t i = 0; i < texts && in.good(); ++i) {
    auto& text = out.emplace_back();
    for (auto* part : {&text.stems, &text.places, &text.parts}) *part = next();
  }
  if (!in.done()) return {};
  return out;
}

std::vector<std::size_t> EncodedPrints::places_of_words() const {
  std::vector<std::size_t> out;
  out.reserve(stems.size() / WordPrints::stride + 1);
  archive::Reader in(places);
  for (std::size_t last = 0; in.good() && !in.done();) out.push_back(last += in.number());
  return out;
}

std::vector<std::pair<std::size_t, char>> EncodedPrints::parts_of_words() const {
  std::vector<std::pair<std::size_t, char>> out;
  out.reserve(parts.size() / 2);
  archive::Reader in(parts);
  for (std::size_t last = 0; in.good() && !in.done();) {
    last += in.number();
    out.emplace_back(last, static_cast<char>(in.number()));
  }
  return out;
}

}  // namespace kamervragen
