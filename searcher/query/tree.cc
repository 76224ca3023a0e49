#include "searcher/query/tree.hh"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "searcher/query/cited.hh"

namespace kamervragen::query {
namespace {

void walk(const Zoekvraag& tree, bool positive, const std::function<void(const Zoekvraag&, bool)>& use) {
  const auto children = children_of(tree);
  if (children.empty()) return use(tree, positive);
  const bool inside = std::holds_alternative<Not>(tree.node) ? !positive : positive;
  for (const auto* child : children) walk(*child, inside, use);
}

void add_alternative(std::vector<Zoekvraag>& alternatives, Zoekvraag tree) {
  if (auto* nested = std::get_if<Or>(&tree.node); nested && !nested->widened) {
    std::ranges::move(nested->children, std::back_inserter(alternatives));
  } else {
    alternatives.push_back(std::move(tree));
  }
}

}  // namespace

Zoekvraag all_of(std::vector<Zoekvraag> these) {
  return these.size() == 1 ? std::move(these.front()) : Zoekvraag{And{std::move(these)}};
}
Zoekvraag both(const Zoekvraag& one, const Zoekvraag& other) {
  std::vector<Zoekvraag> parts;
  for (const auto* tree : {&one, &other}) {
    if (const auto* all = std::get_if<And>(&tree->node))
      parts.insert(parts.end(), all->children.begin(), all->children.end());
    else if (!std::holds_alternative<All>(tree->node))
      parts.push_back(*tree);
  }
  return parts.empty() ? one : all_of(std::move(parts));
}
Zoekvraag any_of(std::vector<Zoekvraag> these) {
  return these.size() == 1 ? std::move(these.front()) : Zoekvraag{Or{std::move(these)}};
}

std::vector<const Zoekvraag*> children_of(const Zoekvraag& tree) {
  std::vector<const Zoekvraag*> out;
  const auto collect = [&](const std::vector<Zoekvraag>& children) {
    for (const auto& child : children) out.push_back(&child);
  };
  std::visit(Overloaded{[&](const And& a) { collect(a.children); }, [&](const Or& o) { collect(o.children); },
                        [&](const Not& n) { out.push_back(n.child.get()); }, [](const auto&) {}},
             tree.node);
  return out;
}

void each_leaf(const Zoekvraag& tree, const std::function<void(const Zoekvraag&, bool)>& use) { walk(tree, true, use); }

Zoekvraag map_leaves(const Zoekvraag& tree, const std::function<Zoekvraag(const Zoekvraag&)>& change) {
  const auto mapped = [&](const std::vector<Zoekvraag>& children) {
    std::vector<Zoekvraag> out;
    for (const auto& child : children) out.push_back(map_leaves(child, change));
    return out;
  };
  return std::visit(Overloaded{[&](const And& a) { return Zoekvraag{And{mapped(a.children)}}; },
                               [&](const Or& o) {
                                 return Zoekvraag{Or{mapped(o.children), o.widened}};
                               },
                               [&](const Not& n) {
                                 return Zoekvraag{Not{std::make_shared<const Zoekvraag>(map_leaves(*n.child, change))}};
                               },
                               [&](const auto&) { return change(tree); }},
                    tree.node);
}

std::string kind_of(const Zoekvraag& leaf) {
  return std::visit(Overloaded{[](const Word&) { return "woord"; }, [](const Phrase&) { return "zin"; },
                               [](const Prefix&) { return "voorvoegsel"; }, [](const Near&) { return "nabijheid"; },
                               [](const Key&) { return "sleutel"; }, [](const Label&) { return "label"; },
                               [](const NumberRange&) { return "getal"; }, [](const DateRange&) { return "datum"; },
                               [](const Computed&) { return "berekend"; }, [](const Has&) { return "aanwezig"; },
                               [](const auto&) { return "alles"; }},
                    leaf.node);
}

bool is_text_leaf(const Zoekvraag& tree) {
  return std::holds_alternative<Word>(tree.node) || std::holds_alternative<Phrase>(tree.node) ||
         std::holds_alternative<Prefix>(tree.node) || std::holds_alternative<Near>(tree.node);
}

std::string part_of(const Zoekvraag& leaf) {
  return std::visit(Overloaded{[](const Word& w) { return w.part; }, [](const Phrase& p) { return p.part; },
                               [](const Prefix& p) { return p.part; }, [](const Near& n) { return n.part; },
                               [](const auto&) { return std::string(); }},
                    leaf.node);
}

bool is_text(const Zoekvraag& tree) {
  if (std::holds_alternative<Not>(tree.node)) return false;
  const auto children = children_of(tree);
  if (children.empty()) return is_text_leaf(tree);
  return std::ranges::all_of(children, [](const Zoekvraag* child) { return is_text(*child); });
}

bool is_named_or_mentioned(const Zoekvraag& tree) {
  const auto* any = std::get_if<Or>(&tree.node);
  if (!any || any->widened) return false;
  const auto is_key = [](const Zoekvraag& child) { return std::holds_alternative<Key>(child.node); };
  const auto is_citing = [](const Zoekvraag& child) {
    const auto* label = std::get_if<Label>(&child.node);
    return label && label->field == citing_field;
  };
  return std::ranges::any_of(any->children, is_text) &&
         std::ranges::any_of(any->children, [&](const auto& child) { return is_key(child) || is_citing(child); }) &&
         std::ranges::all_of(any->children,
                             [&](const auto& child) { return is_text(child) || is_key(child) || is_citing(child); });
}

Zoekvraag any_words(const Zoekvraag& tree) {
  std::vector<Zoekvraag> words, rest;
  if (const auto* either = std::get_if<Or>(&tree.node)) {
    for (const auto& child : either->children) {
      if (either->widened) {
        words.push_back(any_words(child));
      } else {
        add_alternative(words, any_words(child));
      }
    }
    if (either->widened) return {Or{std::move(words), true}};
    return any_of(std::move(words));
  }
  const auto* all = std::get_if<And>(&tree.node);
  if (!all) return tree;
  for (const auto& child : all->children) {
    if (is_text(child) || is_named_or_mentioned(child)) {
      add_alternative(words, any_words(child));
    } else {
      rest.push_back(any_words(child));
    }
  }
  if (!words.empty()) rest.insert(rest.begin(), any_of(std::move(words)));
  return all_of(std::move(rest));
}

bool has_words(const Zoekvraag& tree) {
  bool found = false;
  each_leaf(tree, [&](const Zoekvraag& leaf, bool positive) { found = found || (positive && is_text_leaf(leaf)); });
  return found;
}

}  // namespace kamervragen::query
