#include "searcher/compiler/expand.hh"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "schema/facts/other_names.hh"
#include "searcher/compiler/hyphens.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::compiler {
namespace {

/// Shorter words are not read as parts of one: "in richting" is not "inrichting".
constexpr std::size_t shortest_joined = 4;

using Children = std::vector<query::Zoekvraag>;

const query::Word* widenable(const query::Zoekvraag& tree) {
  const auto* word = std::get_if<query::Word>(&tree.node);
  return word && !word->exact && !word->itself ? word : nullptr;
}

class Widener {
 public:
  explicit Widener(const index::QueryContext& context) : context_(context) {}

  query::Zoekvraag widen(const query::Zoekvraag& tree) {
    return std::visit(
        query::Overloaded{
            [&](const query::And& a) { return query::all_of(run(a.children)); },
            [&](const query::Or& o) {
              Children out;
              for (const auto& child : o.children) out.push_back(widen(child));
              return query::Zoekvraag{query::Or{std::move(out), o.widened}};
            },
            [&](const query::Not& n) {
              return query::Zoekvraag{query::Not{std::make_shared<const query::Zoekvraag>(widen(*n.child))}};
            },
            [&](const query::Word&) { return query::all_of(run({tree})); },
            [&](const query::Phrase& p) { return widen_phrase(tree, p); }, [&](const auto&) { return tree; }},
        tree.node);
  }

  std::vector<Widened> told;

 private:
  /// Words side by side that begin here, as folded: as many as a form can be of.
  std::vector<std::string> words_from(std::span<const query::Zoekvraag> children) const {
    std::vector<std::string> out;
    const query::Word* first = nullptr;
    std::size_t longest = 2;
    for (const auto& child : children) {
      if (out.size() == longest) break;
      const auto* word = widenable(child);
      if (!word || (first && word->part != first->part)) break;
      if (!first) first = word;
      const auto tokens = context_.analyser.words(word->text);
      if (tokens.size() != 1) break;
      out.push_back(tokens.front().written);
      if (out.size() == 1) longest = std::max(longest, facts::longest_name(out.front()));
    }
    return out;
  }

  /// What is typed as one with hyphens is also looked for without them.
  query::Zoekvraag widen_phrase(const query::Zoekvraag& tree, const query::Phrase& phrase) {
    if (phrase.exact || !context_.expansions.compounds) return tree;
    const auto solid = without_hyphens(phrase.text, context_.analyser);
    return solid ? either({tree}, {leaf(*solid, phrase.part)}, Widened::Why::joined) : tree;
  }

  /// What was typed or one of its other forms, which are told.
  query::Zoekvraag either(const Children& typed, Children forms, Widened::Why why) {
    for (const auto& form : forms) told.push_back({query::all_of(typed), form, why});
    Children alternatives{query::all_of(typed)};
    std::ranges::move(forms, std::back_inserter(alternatives));
    return query::Zoekvraag{query::Or{std::move(alternatives), true}};
  }

  Children run(const Children& children) {
    Children out;
    for (std::size_t i = 0; i < children.size();) {
      const auto here = std::span(children).subspan(i);
      const auto words = words_from(here);
      auto found = words.empty() ? std::nullopt : other_form(words, std::get<query::Word>(here.front().node).part);
      if (!found) {
        const bool word = std::holds_alternative<query::Word>(children[i].node);
        out.push_back(word ? children[i] : widen(children[i]));
        ++i;
        continue;
      }
      const Children typed(here.begin(), here.begin() + static_cast<std::ptrdiff_t>(found->words));
      out.push_back(either(typed, std::move(found->forms), found->why));
      i += found->words;
    }
    return out;
  }

  struct Found {
    std::size_t words;  ///< so many of those typed
    Children forms;
    Widened::Why why;
  };

  /// The longest name that these words begin with; else the word that the first two of them are; else the first with
  /// the hyphen that it wants.
  std::optional<Found> other_form(const std::vector<std::string>& words, const std::string& part) {
    if (context_.expansions.abbreviations) {
      for (std::size_t n = words.size(); n > 0; --n) {
        Children forms;
        for (const auto& name : facts::other_names(std::span(words).first(n))) forms.push_back(leaf(name, part));
        if (!forms.empty()) return Found{n, std::move(forms), Widened::Why::other_name};
      }
    }
    if (!context_.expansions.compounds) return std::nullopt;
    if (words.size() > 1 && words[0].size() >= shortest_joined && words[1].size() >= shortest_joined)
      if (auto joined = words[0] + words[1]; context_.analyser.knows(joined))
        return Found{2, {leaf(joined, part)}, Widened::Why::joined};
    if (const auto hyphened = with_hyphen(words[0], context_.analyser))
      return Found{1, {leaf(*hyphened, part)}, Widened::Why::hyphened};
    return std::nullopt;
  }

  query::Zoekvraag leaf(const std::string& text, const std::string& part) const {
    if (context_.analyser.words(text).size() == 1) return query::Zoekvraag{query::Word{part, text}};
    return query::Zoekvraag{query::Phrase{part, text}};
  }

  const index::QueryContext& context_;
};

/// No word stands for compounds any more.
query::Zoekvraag without_compounds(const query::Zoekvraag& tree) {
  return map_leaves(tree, [](const query::Zoekvraag& leaf) {
    auto out = leaf;
    if (auto* word = std::get_if<query::Word>(&out.node)) word->itself = !word->exact;
    return out;
  });
}

}  // namespace

query::Zoekvraag expand(const query::Zoekvraag& tree, const index::QueryContext& context) {
  return unwidened(Widener(context).widen(tree), context);
}

query::Zoekvraag unwidened(const query::Zoekvraag& tree, const index::QueryContext& context) {
  return context.expansions.compounds ? tree : without_compounds(tree);
}

std::vector<Widened> widenings(const query::Zoekvraag& tree, const index::QueryContext& context) {
  Widener widener(context);
  widener.widen(tree);
  return std::move(widener.told);
}

}  // namespace kamervragen::compiler
