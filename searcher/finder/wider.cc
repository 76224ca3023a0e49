#include "searcher/finder/wider.hh"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include <xapian.h>

#include "schema/dutch/fold.hh"
#include "searcher/near/near_words.hh"
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

/// The records that have a word in any inflection; any part of them where `part` is empty.
std::uint64_t records_with(const query::Word& word, const index::QueryContext& context) {
  const auto stem = context.analyser.stem(dutch::fold(word.text));
  return near::occurrence_of_stem(context, word.part, stem).records();
}

query::Zoekvraag as_parts(const query::Word& word, const index::QueryContext& context) {
  const auto tokens = context.analyser.words(word.text);
  if (tokens.size() != 1) return {word};
  query::And out;
  for (auto& piece : context.analyser.pieces(tokens.front().written))
    out.children.push_back({query::Word{word.part, std::move(piece)}});
  return out.children.size() < 2 ? query::Zoekvraag{word} : query::Zoekvraag{std::move(out)};
}

}  // namespace

bool is_common(const std::string& word, const index::QueryContext& context, std::uint64_t percent) {
  return 100 * records_with(query::Word{"", word}, context) > percent * context.database.get_doccount();
}

query::Zoekvraag compounds_as_parts(const query::Zoekvraag& tree, const index::QueryContext& context) {
  if (const auto* word = plain_word(tree)) return word->itself ? tree : as_parts(*word, context);
  const auto* all = std::get_if<query::And>(&tree.node);
  if (!all) return tree;
  query::And out;
  for (const auto& child : all->children) {
    auto one = compounds_as_parts(child, context);
    if (auto* parts = std::get_if<query::And>(&one.node); parts && plain_word(child)) {
      std::ranges::move(parts->children, std::back_inserter(out.children));
    } else {
      out.children.push_back(std::move(one));
    }
  }
  return {std::move(out)};
}

query::Zoekvraag telling_words(const query::Zoekvraag& tree, const index::QueryContext& context) {
  const auto* all = std::get_if<query::And>(&tree.node);
  if (!all) return tree;
  struct Counted {
    std::size_t place;
    std::uint64_t records;
  };
  std::vector<Counted> words;
  for (std::size_t i = 0; i < all->children.size(); ++i)
    if (const auto* word = plain_word(all->children[i])) words.push_back({i, records_with(*word, context)});
  const auto many = telling_percent * context.database.get_doccount() / 100;
  auto kept = words;
  std::erase_if(kept, [&](const Counted& one) { return one.records > many; });
  if (kept.empty()) return tree;
  if (kept.size() > telling_most) {
    std::erase_if(kept, [](const Counted& one) { return one.records == 0; });
    if (kept.empty()) return tree;
    std::ranges::stable_sort(kept, {}, &Counted::records);
    kept.resize(std::min(kept.size(), telling_most));
  }
  query::And out;
  for (std::size_t i = 0; i < all->children.size(); ++i) {
    const bool is_word = std::ranges::find(words, i, &Counted::place) != words.end();
    if (!is_word || std::ranges::find(kept, i, &Counted::place) != kept.end()) out.children.push_back(all->children[i]);
  }
  return out.children.size() == 1 ? std::move(out.children.front()) : query::Zoekvraag{std::move(out)};
}

}  // namespace kamervragen::finder
