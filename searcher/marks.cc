#include "searcher/marks.hh"

#include <algorithm>
#include <map>

#include "searcher/tree.hh"

namespace kamervragen {

Marker::Marker(const Zoekvraag& tree, Analyser& analyser) : analyser_(analyser) {
  each_leaf(tree, [&](const Zoekvraag& leaf, bool positive) {
    if (!positive) return;
    std::visit(Overloaded{[&](const query::Word& w) { add_phrase(w.part, w.text, w.exact, !w.exact && !w.itself); },
                          [&](const query::Phrase& p) { add_phrase(p.part, p.text, p.exact, false); },
                          [&](const query::Prefix& p) {
                            const auto words = analyser.words(p.text);
                            if (!words.empty()) add({p.part, {words.front().written}, Form::beginning, 0, false});
                          },
                          [&](const query::Near& n) {
                            const auto left = analyser.words(n.left), right = analyser.words(n.right);
                            if (left.size() == 1 && right.size() == 1)
                              add({n.part, {left.front().stem, right.front().stem}, Form::stem, n.distance, false});
                          },
                          [](const auto&) {}},
               leaf.node);
  });
}

void Marker::add_phrase(const std::string& part, const std::string& text, bool exact, bool in_compounds) {
  Leaf leaf{part, {}, exact ? Form::written : Form::stem, 0, in_compounds};
  in_compounds_ = in_compounds_ || in_compounds;
  for (auto& token : analyser_.words(text)) leaf.words.push_back(exact ? std::move(token.written) : std::move(token.stem));
  if (!leaf.words.empty()) add(std::move(leaf));
}

void Marker::add(Leaf leaf) {
  const auto number = leaves_.size();
  if (leaf.form == Form::beginning) {
    beginnings_.push_back(number);
  } else {
    auto& places = leaf.form == Form::stem ? stems_ : written_;
    const std::size_t looked_up = leaf.distance > 0 ? leaf.words.size() : 1;  // a phrase is found by its first word
    for (std::size_t i = 0; i < looked_up; ++i) places[leaf.words[i]].push_back({number, i});
  }
  leaves_.push_back(std::move(leaf));
}

bool Marker::stands_at(const Leaf& leaf, const std::vector<Token>& words, std::size_t at) const {
  if (at + leaf.words.size() > words.size()) return false;
  for (std::size_t i = 1; i < leaf.words.size(); ++i)
    if ((leaf.form == Form::stem ? words[at + i].stem : words[at + i].written) != leaf.words[i]) return false;
  return true;
}

std::vector<Mark> Marker::find(std::string_view part, const std::vector<Token>& words) const {
  std::map<std::size_t, std::size_t> marked;               // token → first leaf
  std::map<std::size_t, std::vector<std::size_t>> near[2];  // leaf → tokens of its left and of its right word
  const auto wanted = [&](const Leaf& leaf) { return leaf.part.empty() || leaf.part == part; };
  const auto mark = [&](std::size_t token, std::size_t leaf) {
    const auto [place, fresh] = marked.emplace(token, leaf);
    if (!fresh) place->second = std::min(place->second, leaf);
  };
  const auto look_up = [&](const Places& places, const std::string& word, std::size_t at) {
    const auto found = places.find(word);
    if (found == places.end()) return;
    for (const auto& [number, which] : found->second) {
      const auto& leaf = leaves_[number];
      if (!wanted(leaf)) continue;
      if (leaf.distance > 0) {
        near[which][number].push_back(at);
      } else if (stands_at(leaf, words, at)) {
        for (std::size_t i = 0; i < leaf.words.size(); ++i) mark(at + i, number);
      }
    }
  };
  const auto look_up_part = [&](const std::string& stem, std::size_t at) {
    const auto found = stems_.find(stem);
    if (found == stems_.end()) return;
    for (const auto& [number, which] : found->second)
      if (leaves_[number].in_compounds && wanted(leaves_[number])) mark(at, number);
  };
  for (std::size_t at = 0; at < words.size(); ++at) {
    look_up(stems_, words[at].stem, at);
    look_up(written_, words[at].written, at);
    if (in_compounds_)
      for (const auto& stem : analyser_.parts(words[at].written)) look_up_part(stem, at);
    for (const auto number : beginnings_)
      if (wanted(leaves_[number]) && words[at].written.starts_with(leaves_[number].words.front())) mark(at, number);
  }
  for (const auto& [number, left] : near[0]) {
    const std::size_t distance = leaves_[number].distance;
    const auto& right = near[1][number];
    for (const auto a : left) {
      for (auto b = std::ranges::lower_bound(right, a - std::min(a, distance)); b != right.end() && *b <= a + distance; ++b) {
        if (*b == a) continue;
        mark(a, number);
        mark(*b, number);
      }
    }
  }
  std::vector<Mark> out;
  for (const auto& [token, leaf] : marked) out.push_back({token, leaf});
  return out;
}

}  // namespace kamervragen
