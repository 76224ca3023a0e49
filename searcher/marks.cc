#include "searcher/marks.hh"

#include <algorithm>
#include <map>

#include "schema/vocabulary.hh"
#include "searcher/tree.hh"

namespace kamervragen {

Marker::Marker(const Zoekvraag& tree, Analyser& analyser) : analyser_(analyser) {
  each_leaf(tree, [&](const Zoekvraag& leaf, bool positive) {
    if (!positive) return;
    std::visit(Overloaded{[&](const query::Word& w) { add_phrase(w.part, w.text, w.exact, !w.exact && !w.itself); },
                          [&](const query::Phrase& p) { add_phrase(p.part, p.text, p.exact, false); },
                          [&](const query::Prefix& p) {
                            const auto words = analyser.words(p.text);
                            if (!words.empty()) add({p.part, {words.front().written}, {}, Form::beginning, 0, false});
                          },
                          [&](const query::Near& n) {
                            const auto left = analyser.words(n.left), right = analyser.words(n.right);
                            if (left.size() == 1 && right.size() == 1)
                              add({n.part, {left.front().stem, right.front().stem}, {}, Form::stem, n.distance, false});
                          },
                          [](const auto&) {}},
               leaf.node);
  });
  number_leaves();
}

void Marker::Places::add(std::uint32_t word, Place place) {
  any_[word % any_.size()] = true;
  places_[word].push_back(place);
}

void Marker::Places::clear() {
  any_ = {};
  places_.clear();
}

const std::vector<Marker::Place>* Marker::Places::find(std::uint32_t word) const {
  if (!any_[word % any_.size()]) return nullptr;
  const auto found = places_.find(word);
  return found == places_.end() ? nullptr : &found->second;
}

void Marker::add_phrase(const std::string& part, const std::string& text, bool exact, bool in_compounds) {
  Leaf leaf{part, {}, {}, exact ? Form::written : Form::stem, 0, in_compounds};
  in_compounds_ = in_compounds_ || in_compounds;
  for (auto& token : analyser_.words(text)) leaf.words.push_back(exact ? std::move(token.written) : std::move(token.stem));
  if (!leaf.words.empty()) add(std::move(leaf));
}

void Marker::add(Leaf leaf) {
  if (leaf.form == Form::beginning) beginnings_.push_back(leaves_.size());
  leaves_.push_back(std::move(leaf));
}

void Marker::number_leaves() {
  auto& vocabulary = analyser_.vocabulary();
  generation_ = analyser_.generation();
  stems_.clear();
  written_.clear();
  for (std::size_t number = 0; number < leaves_.size(); ++number) {
    auto& leaf = leaves_[number];
    if (leaf.form == Form::beginning) continue;
    leaf.numbers.clear();
    for (const auto& word : leaf.words) leaf.numbers.push_back(vocabulary.number(word));
    const std::size_t looked_up = leaf.distance > 0 ? leaf.words.size() : 1;  // a phrase is found by its first word
    for (std::size_t i = 0; i < looked_up; ++i) (leaf.form == Form::stem ? stems_ : written_).add(leaf.numbers[i], {number, i});
  }
}

bool Marker::stands_at(const Leaf& leaf, std::size_t at) const {
  if (at + leaf.numbers.size() > words_.size()) return false;
  auto& vocabulary = analyser_.vocabulary();
  for (std::size_t i = 1; i < leaf.numbers.size(); ++i) {
    const auto word = words_[at + i].word;
    if ((leaf.form == Form::stem ? vocabulary.stem(word) : word) != leaf.numbers[i]) return false;
  }
  return true;
}

std::vector<Mark> Marker::find(std::string_view part, std::string_view text) {
  const auto wanted = [&](const Leaf& leaf) { return leaf.part.empty() || leaf.part == part; };
  if (std::ranges::none_of(leaves_, wanted)) return {};
  analyser_.places(text, words_);
  if (analyser_.generation() != generation_) number_leaves();
  auto& vocabulary = analyser_.vocabulary();

  std::map<std::size_t, std::size_t> marked;               // token → first leaf
  std::map<std::size_t, std::vector<std::size_t>> near[2];  // leaf → tokens of its left and of its right word
  const auto mark = [&](std::size_t token, std::size_t leaf) {
    const auto [place, fresh] = marked.emplace(token, leaf);
    if (!fresh) place->second = std::min(place->second, leaf);
  };
  const auto look_up = [&](const Places& places, std::uint32_t word, std::size_t at) {
    const auto* found = places.find(word);
    if (!found) return;
    for (const auto& [number, which] : *found) {
      const auto& leaf = leaves_[number];
      if (!wanted(leaf)) continue;
      if (leaf.distance > 0) {
        near[which][number].push_back(at);
      } else if (stands_at(leaf, at)) {
        for (std::size_t i = 0; i < leaf.words.size(); ++i) mark(at + i, number);
      }
    }
  };
  const auto look_up_part = [&](std::uint32_t stem, std::size_t at) {
    const auto* found = stems_.find(stem);
    if (!found) return;
    for (const auto& [number, which] : *found)
      if (leaves_[number].in_compounds && wanted(leaves_[number])) mark(at, number);
  };
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const auto word = words_[at].word;
    look_up(stems_, vocabulary.stem(word), at);
    look_up(written_, word, at);
    if (in_compounds_)
      for (const auto stem : vocabulary.part_numbers(word)) look_up_part(stem, at);
    for (const auto number : beginnings_)
      if (wanted(leaves_[number]) && vocabulary.word(word).starts_with(leaves_[number].words.front())) mark(at, number);
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
  for (const auto& [token, leaf] : marked) out.push_back({words_[token].begin, words_[token].end, leaf});
  return out;
}

}  // namespace kamervragen
