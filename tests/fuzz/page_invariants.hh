// What holds of anything that is read from a page or from plain text.
#pragma once

#include <string_view>

#include "corpus/tree/tree.hh"
#include "indexer/read/reader.hh"
#include "schema/text/ascii.hh"
#include "tests/fuzz/invariants.hh"

namespace kamervragen::fuzz {

/// The bytes that are part of words.
inline std::size_t word_bytes(std::string_view text) {
  const auto normal = dutch::normalise(text);
  return static_cast<std::size_t>(std::ranges::count_if(normal, text::is_word));
}

inline std::size_t word_bytes(const tree::Node& node) {
  auto sum = word_bytes(node.text);
  for (const auto& child : node.children) sum += word_bytes(child);
  return sum;
}

inline std::size_t word_bytes(const std::vector<Noot>& noten) {
  std::size_t sum = 0;
  for (const auto& noot : noten) sum += word_bytes(noot.tekst);
  return sum;
}

inline std::size_t word_bytes(const Publicatie& p) {
  auto sum = word_bytes(p.toelichting) + (p.mededeling ? word_bytes(p.mededeling->tekst) : 0);
  for (const auto& kop : p.koppen) sum += word_bytes(kop);
  for (const auto& v : p.vragen) sum += word_bytes(v.tekst) + word_bytes(v.noten);
  for (const auto& a : p.antwoorden) sum += word_bytes(a.tekst) + word_bytes(a.noten);
  for (const auto& paragraph : p.overig) sum += word_bytes(paragraph);
  for (const auto& bijlage : p.bijlagen) sum += word_bytes(bijlage.titel) + word_bytes(bijlage.tekst);
  return sum;
}

/// Reads the bytes as a stored page: what is recognised is sound, and no word of it stands in two parts.
inline void require_page(std::string_view bytes, std::string_view id) {
  store::StoredContent content;
  content.html = bytes;
  const auto p = read::read_publicatie(*PublicatieId::parse(id), content);
  if (!p) return require(!p.error().name().empty() && !p.error().message().empty());
  require_sound(*p);
  const auto root = tree::parse_html(bytes);
  require(root && word_bytes(*p) <= word_bytes(*root));
}

}  // namespace kamervragen::fuzz
