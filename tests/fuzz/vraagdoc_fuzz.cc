// Any bytes are an error or a tree of UTF-8; what is a vraagdoc is read within bounds, and no text of it is lost or
// comes twice.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "corpus/tree/encoding.hh"
#include "corpus/tree/tree.hh"
#include "indexer/forms/vraagdoc.hh"
#include "indexer/grammar/numbers.hh"
#include "indexer/read/reader.hh"

namespace {

using namespace kamervragen;

void require(bool holds) {
  if (!holds) std::abort();
}

void require_text(const tree::Node& node) {
  require(tree::valid_utf8(node.text) && tree::valid_utf8(node.name));
  for (const auto& [key, value] : node.attributes) require(tree::valid_utf8(key) && tree::valid_utf8(value));
  for (const auto& child : node.children) require_text(child);
}

bool in_range(const std::vector<int>& numbers) {
  return std::ranges::all_of(numbers, [](int n) { return n >= 1 && n <= grammar::max_vraag_nummer; });
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// How often these letters stand in a text. No word that a reader may leave out has one of them: numbers ("antwoord op
/// vraag 3"), labels ("Mededeling").
constexpr std::string_view told_letters = "bfjqxyz";
using Counts = std::array<std::size_t, told_letters.size()>;

void count(std::string_view text, Counts& out) {
  for (const char c : text) {
    const auto at = told_letters.find(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    if (at != std::string_view::npos) ++out[at];
  }
}

/// `sure` is text that comes out once; `perhaps` stands in elements that say a number, or something of the front.
void text_of(const tree::Node& node, bool is_sure, std::string& sure, std::string& perhaps) {
  static constexpr std::array<std::string_view, 12> unsure = {"frontm",  "meta",  "metadata",      "vraagnummer",
                                                              "nummer",  "nr",    "nootref",       "noot.ref",
                                                              "noot.nr", "li.nr", "kamervraagkop", "kamervraagnummer"};
  if (node.is_text()) (is_sure ? sure : perhaps) += node.text;
  for (const auto& [key, value] : node.attributes) perhaps += value;
  const bool inside = is_sure && std::ranges::find(unsure, std::string_view(node.name)) == unsure.end();
  for (const auto& child : node.children) text_of(child, inside, sure, perhaps);
}

std::string said(const Publicatie& p) {
  std::string out;
  const auto add = [&](const std::string& text) { out += text + '\n'; };
  const auto notes = [&](const std::vector<Noot>& noten) {
    for (const auto& noot : noten) add(noot.tekst);
  };
  for (const auto& kop : p.koppen) add(kop);
  for (const auto& v : p.vragen) {
    add(v.tekst);
    notes(v.noten);
  }
  for (const auto& a : p.antwoorden) {
    add(a.tekst);
    notes(a.noten);
  }
  if (p.mededeling) add(p.mededeling->tekst);
  add(p.toelichting);
  for (const auto& paragraph : p.overig) add(paragraph);
  for (const auto& bijlage : p.bijlagen) add(bijlage.titel + bijlage.tekst);
  return out;
}

void require_no_loss(const tree::Node& root) {
  Publicatie p;
  p.id = *PublicatieId::parse("ah-tk-20002001-9001");
  forms::read_vraagdoc(root, p);
  std::string sure, perhaps;
  text_of(root.name == "vraagdoc" ? root : *root.child("vraagdoc"), true, sure, perhaps);
  const auto out = said(p);
  require(tree::valid_utf8(out));
  if (!is_ascii(sure)) return;  // normalising composes letters
  Counts in{}, slack{}, found{};
  count(sure, in);
  count(perhaps, slack);
  count(out, found);
  for (std::size_t i = 0; i < in.size(); ++i) {
    require(found[i] >= in[i]);
    if (is_ascii(perhaps)) require(found[i] <= in[i] + slack[i]);
  }
}

void require_sound(std::string_view bytes, const char* id) {
  store::StoredContent content;
  content.xml = std::string(bytes);
  const auto p = read::read_publicatie(PublicatieId::parse(id).value(), content);
  if (!p) return require(!p.error().name().empty());
  for (const auto& v : p->vragen) require(in_range(v.nummers));
  for (const auto& a : p->antwoorden) require(in_range(a.op_vragen));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto page = tree::parse_html(bytes)) require_text(*page);
  const auto tree = tree::parse_xml(bytes);
  if (!tree) return 0;
  require_text(*tree);
  if (!forms::is_vraagdoc(*tree)) return 0;
  require_no_loss(*tree);
  for (const char* id : {"ah-tk-20002001-9001", "kv-2000190010"}) require_sound(bytes, id);
  return 0;
}
