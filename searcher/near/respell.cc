#include "searcher/near/respell.hh"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/query/tree.hh"

namespace kamervragen::near {
namespace {

/// Calls `use` with the part and the text of each text of a leaf that may be corrected.
template <class Leaf, class Use>
void each_text(Leaf& leaf, Use use) {
  std::visit(query::Overloaded{[&](query::Near& n) {
                                 use(n.part, n.left);
                                 use(n.part, n.right);
                               },
                               [&](query::Word& w) {
                                 if (!w.exact) use(w.part, w.text);
                               },
                               [&](query::Phrase& p) {
                                 if (!p.exact) use(p.part, p.text);
                               },
                               [](auto&) {}},
             leaf.node);
}

std::string replaced(const std::string& part, const std::string& text, const Respelling& respelling,
                     dutch::Analyser& analyser) {
  std::string out;
  std::size_t done = 0;
  for (const auto& token : analyser.words(text)) {
    const auto found = respelling.find({.part = part, .text = token.written});
    if (found == respelling.end()) continue;
    out.append(text, done, token.begin - done).append(found->second);
    done = token.end;
  }
  return out.append(text, done);
}

/// A word, or the words side by side that its text has become.
query::Zoekvraag as_words(const query::Word& word, dutch::Analyser& analyser) {
  const auto tokens = analyser.words(word.text);
  if (tokens.size() < 2) return {word};
  query::And out;
  for (const auto& token : tokens)
    out.children.push_back(
        {query::Word{word.part, word.text.substr(token.begin, token.end - token.begin), false, word.itself}});
  return {std::move(out)};
}

query::Zoekvraag respelt_leaf(const query::Zoekvraag& leaf, const Respelling& respelling, dutch::Analyser& analyser) {
  auto out = leaf;
  if (auto* label = std::get_if<query::Label>(&out.node); label && !label->begins) {
    const auto found = respelling.find({true, label->field, label->text, label->whole});
    if (found != respelling.end()) label->text = found->second;
    return out;
  }
  each_text(out,
            [&](const std::string& part, std::string& text) { text = replaced(part, text, respelling, analyser); });
  if (const auto* word = std::get_if<query::Word>(&out.node); word && !word->exact) return as_words(*word, analyser);
  if (const auto* near = std::get_if<query::Near>(&out.node))
    if (analyser.words(near->left).size() > 1 || analyser.words(near->right).size() > 1) return leaf;
  return out;
}

/// The children of an And among those of the And that it stands in.
query::Zoekvraag flat(const query::Zoekvraag& tree) {
  const auto each = [](const std::vector<query::Zoekvraag>& children, bool in_and) {
    std::vector<query::Zoekvraag> out;
    for (const auto& child : children) {
      auto one = flat(child);
      auto* inner = std::get_if<query::And>(&one.node);
      if (inner && in_and)
        std::ranges::move(inner->children, std::back_inserter(out));
      else
        out.push_back(std::move(one));
    }
    return out;
  };
  if (const auto* all = std::get_if<query::And>(&tree.node)) return {query::And{each(all->children, true)}};
  if (const auto* either = std::get_if<query::Or>(&tree.node)) return {query::Or{each(either->children, false)}};
  return tree;
}

const query::Word* plain_word(const query::Zoekvraag& tree) {
  const auto* word = std::get_if<query::Word>(&tree.node);
  return word && !word->exact ? word : nullptr;
}

}  // namespace

std::vector<Spelling> spellings(const query::Zoekvraag& tree, dutch::Analyser& analyser) {
  std::vector<Spelling> out;
  const auto add = [&](Spelling one) {
    if (std::ranges::find(out, one) == out.end()) out.push_back(std::move(one));
  };
  each_leaf(tree, [&](const query::Zoekvraag& leaf, bool positive) {
    if (!positive) return;
    if (const auto* label = std::get_if<query::Label>(&leaf.node); label && !label->begins)
      add({true, label->field, label->text, label->whole});
    auto copy = leaf;
    each_text(copy, [&](const std::string& part, const std::string& text) {
      for (const auto& token : analyser.words(text)) add({.part = part, .text = token.written});
    });
  });
  return out;
}

query::Zoekvraag respelt(const query::Zoekvraag& tree, const Respelling& respelling, dutch::Analyser& analyser) {
  return flat(map_leaves(tree, [&](const query::Zoekvraag& leaf) { return respelt_leaf(leaf, respelling, analyser); }));
}

std::vector<Joined> joined_neighbours(const query::Zoekvraag& tree, dutch::Analyser& analyser) {
  std::vector<Joined> out;
  const auto* all = std::get_if<query::And>(&tree.node);
  for (std::size_t i = 0; all && i + 1 < all->children.size(); ++i) {
    const auto *left = plain_word(all->children[i]), *right = plain_word(all->children[i + 1]);
    if (!left || !right || left->part != right->part) continue;
    const auto a = analyser.words(left->text), b = analyser.words(right->text);
    if (a.size() != 1 || b.size() != 1) continue;
    const auto both = a.front().written + b.front().written;
    auto children = all->children;
    children[i] = {query::Word{left->part, both, false, left->itself}};
    children.erase(children.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    const auto spelling = [&](const std::string& text) { return Spelling{.part = left->part, .text = text}; };
    out.push_back({children.size() == 1 ? children.front() : query::Zoekvraag{query::And{std::move(children)}},
                   spelling(a.front().written), spelling(b.front().written), spelling(both)});
  }
  return out;
}

}  // namespace kamervragen::near
