#include "schema/word_prints.hh"

#include <algorithm>

#include "schema/archive.hh"
#include "schema/digest.hh"
#include "schema/vocabulary.hh"

namespace kamervragen {
namespace {

void write(archive::Writer& out, const WordPrints& prints) {
  out.text(prints.stems);
  std::size_t last = 0;
  for (const auto place : prints.places) out.number(place - std::exchange(last, place));
  out.number(prints.parts.size());
  last = 0;
  for (const auto& [word, print] : prints.parts) {
    out.number(word - std::exchange(last, word));
    out.number(static_cast<unsigned char>(print));
  }
}

WordPrints read(archive::Reader& in) {
  WordPrints out;
  in.text(out.stems);
  out.places.reserve(out.stems.size() / WordPrints::stride + 1);
  std::size_t last = 0;
  for (std::size_t word = 0; word < out.stems.size() && in.good(); word += WordPrints::stride) out.places.push_back(last += in.number());
  auto parts = in.number();
  out.parts.reserve(std::min<std::size_t>(parts, out.stems.size()));
  for (last = 0; parts > 0 && in.good(); --parts) {
    last += in.number();
    out.parts.emplace_back(last, static_cast<char>(in.number()));
    if (last >= out.stems.size()) in.reject();
  }
  return out;
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
  for (const auto& text : texts) write(out, text);
  return out.out;
}

std::optional<std::vector<WordPrints>> decode_prints(std::string_view bytes, std::size_t texts) {
  archive::Reader in(bytes);
  std::vector<WordPrints> out;
  for (std::size_t i = 0; i < texts && in.good(); ++i) out.push_back(read(in));
  if (!in.done()) return {};
  return out;
}

}  // namespace kamervragen
