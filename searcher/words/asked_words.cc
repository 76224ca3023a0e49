#include "searcher/words/asked_words.hh"

#include <algorithm>
#include <variant>

#include "searcher/query/tree.hh"

namespace kamervragen::words {

AskedWords::AskedWords(const query::Zoekvraag& tree, dutch::Analyser& analyser) : analyser_(analyser) {
  const auto add = [&](const std::string& text) {
    for (const auto& token : analyser.words(text)) stems_.insert(token.stem);
  };
  query::each_leaf(tree, [&](const query::Zoekvraag& leaf, bool positive) {
    if (!positive) return;
    std::visit(
        query::Overloaded{[&](const query::Word& w) { add(w.text); }, [&](const query::Phrase& p) { add(p.text); },
                          [&](const query::Prefix& p) { add(p.text); },
                          [&](const query::Near& n) { add(n.left), add(n.right); }, [](const auto&) {}},
        leaf.node);
  });
}

bool AskedWords::has(const std::string& written) const {
  return stems_.contains(analyser_.stem(written)) ||
         std::ranges::any_of(analyser_.parts(written), [&](const std::string& part) { return stems_.contains(part); });
}

}  // namespace kamervragen::words
