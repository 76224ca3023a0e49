#include "searcher/passage/marks.hh"

#include <algorithm>
#include <optional>
#include <tuple>

#include "schema/dutch/vocabulary.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::passage {

Marker::Marker(const query::Zoekvraag& tree, dutch::Analyser& analyser) : analyser_(analyser) {
  each_leaf(tree, [&](const query::Zoekvraag& leaf, bool positive) {
    if (!positive) return;
    std::visit(
        query::Overloaded{[&](const query::Word& w) { add_phrase(w.part, w.text, w.exact, !w.exact && !w.itself); },
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
  for (auto& token : analyser_.words(text)) {
    leaf.signatures += layout::signature_of(token.stem);
    leaf.words.push_back(exact ? std::move(token.written) : std::move(token.stem));
  }
  if (!leaf.words.empty()) add(std::move(leaf));
}

void Marker::add(Leaf leaf) {
  if (leaf.form == Form::beginning) beginnings_.push_back(leaves_.size());
  by_signatures_ = by_signatures_ && leaf.form != Form::beginning && leaf.distance == 0;
  longest_ = std::max(longest_, leaf.words.size());
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
    for (std::size_t i = 0; i < looked_up; ++i)
      (leaf.form == Form::stem ? stems_ : written_).add(leaf.numbers[i], {number, i});
  }
}

bool Marker::wants(std::string_view part) const {
  return std::ranges::any_of(leaves_, [&](const Leaf& leaf) { return wanted(leaf, part); });
}

bool Marker::wanted(const Leaf& leaf, std::string_view part) {
  return leaf.part.empty() ? part != "noot" : leaf.part == part;
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

void Marker::mark(Found& found, std::size_t at, std::size_t leaf) const {
  const auto& word = words_[at];
  const auto [place, fresh] = found.marks.try_emplace(word.begin, Mark{word.begin, word.end, leaf});
  if (!fresh) place->second.leaf = std::min(place->second.leaf, leaf);
}

void Marker::add_place(Found& found, std::size_t first, std::size_t last, std::size_t leaf) const {
  found.places.push_back({words_[first].begin, words_[last].end, leaf});
}

void Marker::look_up(Found& found, const Places& places, std::uint32_t word, std::size_t at) const {
  const auto* leaves = places.find(word);
  if (!leaves) return;
  for (const auto& [number, which] : *leaves) {
    const auto& leaf = leaves_[number];
    if (!wanted(leaf, found.part)) continue;
    if (leaf.distance > 0) {
      (which == 0 ? found.left : found.right)[number].push_back(at);
    } else if (stands_at(leaf, at)) {
      for (std::size_t i = 0; i < leaf.words.size(); ++i) mark(found, at + i, number);
      add_place(found, at, at + leaf.words.size() - 1, number);
    }
  }
}

void Marker::look_at(Found& found, std::size_t at) const {
  auto& vocabulary = analyser_.vocabulary();
  const auto word = words_[at].word;
  look_up(found, stems_, vocabulary.stem(word), at);
  look_up(found, written_, word, at);
  if (in_compounds_) {
    for (const auto stem : vocabulary.part_numbers(word)) {
      const auto* leaves = stems_.find(stem);
      if (!leaves) continue;
      for (const auto& place : *leaves) {
        if (!leaves_[place.leaf].in_compounds || !wanted(leaves_[place.leaf], found.part)) continue;
        mark(found, at, place.leaf);
        add_place(found, at, at, place.leaf);
      }
    }
  }
  for (const auto number : beginnings_)
    if (wanted(leaves_[number], found.part) && vocabulary.word(word).starts_with(leaves_[number].words.front())) {
      mark(found, at, number);
      add_place(found, at, at, number);
    }
}

void Marker::near(Found& found) const {
  for (const auto& [number, left] : found.left) {
    const std::size_t distance = leaves_[number].distance;
    const auto& right = found.right[number];
    for (const auto a : left) {
      std::optional<std::size_t> nearest;
      for (auto b = std::ranges::lower_bound(right, a - std::min(a, distance)); b != right.end() && *b <= a + distance;
           ++b) {
        if (*b == a) continue;
        mark(found, a, number);
        mark(found, *b, number);
        const auto away = [a](std::size_t other) { return other < a ? a - other : other - a; };
        if (!nearest || away(*b) < away(*nearest)) nearest = *b;
      }
      if (nearest) add_place(found, std::min(a, *nearest), std::max(a, *nearest), number);
    }
  }
}

std::vector<std::size_t> Marker::candidates(std::string_view part, const layout::EncodedSignatures& signatures) const {
  std::vector<std::size_t> out;
  std::vector<std::size_t> with_part;
  for (const auto& leaf : leaves_) {
    if (!wanted(leaf, part)) continue;
    for (auto at = signatures.stems.find(leaf.signatures); at != std::string_view::npos;
         at = signatures.stems.find(leaf.signatures, at + 1))
      out.push_back(at);
    if (!leaf.in_compounds) continue;
    for (auto at = signatures.parts.find(leaf.signatures.front()); at != std::string_view::npos;
         at = signatures.parts.find(leaf.signatures.front(), at + 1))
      with_part.push_back(at);
  }
  if (!with_part.empty()) {
    const auto words = signatures.decoded_words_of_parts();
    for (const auto at : with_part)
      if (at < words.size()) out.push_back(words[at]);
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void Marker::read(std::string_view text, const dutch::Stretch& stretch) {
  analyser_.places(text, stretch, words_);
  if (analyser_.generation() != generation_) number_leaves();
}

Marker::Found Marker::look(std::string_view part, std::string_view text, const layout::EncodedSignatures* signatures) {
  Found found{part};
  if (!wants(part)) return found;
  if (signatures && by_signatures_) {
    const auto found_by_signature = candidates(part, *signatures);
    const auto places = found_by_signature.empty() ? std::vector<std::size_t>{} : signatures->decoded_places();
    for (const auto word : found_by_signature) {
      if (word / layout::WordSignatures::stride >= places.size()) break;  // damaged
      read(text, {places[word / layout::WordSignatures::stride], word % layout::WordSignatures::stride, longest_});
      if (!words_.empty()) look_at(found, 0);
    }
  } else {
    read(text, {});
    for (std::size_t at = 0; at < words_.size(); ++at) look_at(found, at);
    near(found);
  }
  return found;
}

std::vector<Mark> Marker::find(std::string_view part, std::string_view text,
                               const layout::EncodedSignatures* signatures) {
  const auto found = look(part, text, signatures);
  std::vector<Mark> out;
  for (const auto& [begin, mark] : found.marks) out.push_back(mark);
  return out;
}

std::vector<Mark> Marker::places(std::string_view part, std::string_view text,
                                 const layout::EncodedSignatures* signatures) {
  auto found = look(part, text, signatures).places;
  std::ranges::sort(found, {}, [](const Mark& m) { return std::tuple(m.begin, m.end, m.leaf); });
  const auto same = [](const Mark& a, const Mark& b) { return a.begin == b.begin && a.end == b.end; };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  return found;
}

}  // namespace kamervragen::passage
