#include "searcher/finder/wider.hh"

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "searcher/compiler/devices.hh"
#include "searcher/compiler/words.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::finder {
namespace {

/// A word that stands in more of a hundred records is none to find a page by, where others are there.
constexpr std::uint64_t telling_percent = 50;
/// Of more words than these the rarest are enough to tell what a text is about.
constexpr std::size_t telling_most = 12;

const query::Word* plain_word(const query::Zoekvraag& tree) {
  const auto* word = std::get_if<query::Word>(&tree.node);
  return word && !word->exact ? word : nullptr;
}

query::Zoekvraag as_parts(const query::Word& word, const index::QueryContext& context) {
  const auto tokens = context.analyser.words(word.text);
  if (tokens.size() != 1) return {word};
  std::vector<query::Zoekvraag> out;
  for (auto& piece : context.analyser.pieces(tokens.front().written))
    out.push_back({query::Word{word.part, std::move(piece)}});
  return out.size() < 2 ? query::Zoekvraag{word} : query::all_of(std::move(out));
}

}  // namespace

bool is_common(std::uint64_t records, std::uint64_t percent, const index::QueryContext& context) {
  return 100 * records > percent * context.database.get_doccount();
}

query::Zoekvraag compound_as_parts(const query::Zoekvraag& tree, const index::QueryContext& context) {
  const auto* word = compiler::left_out(compiler::Device::parts) ? nullptr : plain_word(tree);
  return word && !word->itself ? as_parts(*word, context) : tree;
}

query::Zoekvraag telling_words(const query::Zoekvraag& tree, const index::QueryContext& context) {
  const auto* all = std::get_if<query::And>(&tree.node);
  if (!all || compiler::left_out(compiler::Device::telling)) return tree;
  std::vector<const query::Word*> words;
  std::vector<std::uint64_t> records;
  std::set<std::string> seen;
  for (const auto& child : all->children) {
    const auto* word = plain_word(child);
    const auto n = word ? compiler::records_with(context, *word) : 0;
    if (!word || is_common(n, telling_percent, context)) continue;
    if (!seen.insert(compiler::search_key(context, *word)).second) continue;
    words.push_back(word);
    records.push_back(n);
  }
  const auto rare = compiler::rarest(records, telling_most);
  if (rare.empty()) return tree;  // what no record has would find nothing alone
  std::set<const query::Word*> kept(words.begin(), words.end());
  if (words.size() > telling_most) {
    kept.clear();
    for (const auto i : rare) kept.insert(words[i]);
  }
  std::vector<query::Zoekvraag> out;
  for (const auto& child : all->children)
    if (const auto* word = plain_word(child); !word || kept.contains(word)) out.push_back(child);
  return query::all_of(std::move(out));
}

}  // namespace kamervragen::finder
