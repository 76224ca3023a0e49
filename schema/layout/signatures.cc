#include "schema/layout/signatures.hh"

#include <algorithm>

#include "schema/dutch/vocabulary.hh"
#include "schema/record/archive.hh"
#include "schema/text/digest.hh"

namespace kamervragen::layout {
namespace {

/// Numbers that never fall, by how much they rise.
std::string encoded(const std::vector<std::size_t>& rising) {
  record::archive::Writer out;
  std::size_t last = 0;
  for (const auto number : rising) out.number(number - std::exchange(last, number));
  return out.out;
}

std::vector<std::size_t> decoded(std::string_view bytes) {
  std::vector<std::size_t> out;
  record::archive::Reader in(bytes);
  for (std::size_t last = 0; in.good() && !in.done();) out.push_back(last += in.number());
  return out;
}

}  // namespace

char signature_of(std::string_view stem) { return static_cast<char>(text::digest(stem).low); }

WordSignatures signatures_of(const std::vector<dutch::WordPlace>& words, dutch::Vocabulary& vocabulary) {
  WordSignatures out;
  out.stems.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i % WordSignatures::stride == 0) out.places.push_back(words[i].begin);
    out.stems += signature_of(vocabulary.word(vocabulary.stem(words[i].word)));
    for (const auto& part : vocabulary.parts(words[i].word)) out.parts.emplace_back(i, signature_of(part));
  }
  return out;
}

std::string encode_signatures(const std::vector<WordSignatures>& texts) {
  record::archive::Writer out;
  for (const auto& text : texts) {
    std::string parts;
    std::vector<std::size_t> words;
    for (const auto& [word, signature] : text.parts) {
      parts += signature;
      words.push_back(word);
    }
    for (const auto& bytes : {text.stems, encoded(text.places), parts, encoded(words)}) out.text(bytes);
  }
  return out.out;
}

std::optional<std::vector<EncodedSignatures>> signatures_in(std::string_view bytes, std::size_t texts) {
  record::archive::Reader in(bytes);
  const auto next = [&] { return in.bytes(in.number()); };
  std::vector<EncodedSignatures> out;
  out.reserve(std::min(texts, bytes.size()));
  for (std::size_t i = 0; i < texts && in.good(); ++i) {
    auto& text = out.emplace_back();
    for (auto* part : {&text.stems, &text.places, &text.parts, &text.words_of_parts}) *part = next();
  }
  if (!in.done()) return {};
  return out;
}

std::vector<std::size_t> EncodedSignatures::decoded_places() const { return decoded(places); }
std::vector<std::size_t> EncodedSignatures::decoded_words_of_parts() const { return decoded(words_of_parts); }

}  // namespace kamervragen::layout
