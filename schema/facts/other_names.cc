#include "schema/facts/other_names.hh"

#include <algorithm>

#include "schema/dutch/breaker.hh"
#include "schema/dutch/fold.hh"
#include "schema/text/ascii.hh"
#include "schema/text/joined.hh"

namespace kamervragen::facts {
namespace {

bool is_letter(const std::string& word) { return word.size() == 1 && word[0] >= 'a' && word[0] <= 'z'; }

/// What names are found by: their words, and letters in a row as one, so that U.W.V. is UWV.
std::string key(std::span<const std::string> words) {
  std::string out;
  bool letter = false;
  for (const auto& word : words) {
    const bool before = letter;
    letter = is_letter(word);
    if (!out.empty() && !(before && letter)) out += ' ';
    out += word;
  }
  return out;
}

/// The words of a name as the analyser writes them; their stems are not needed.
std::vector<std::string> words_of(const std::string& name) {
  const auto text = dutch::normalise(name);
  std::vector<std::string> words;
  for (dutch::Breaker breaker(text); breaker.next();)
    if (!breaker.written.empty()) words.push_back(breaker.written);
  return words;
}

/// a to z, 0 to 9, the rest.
std::size_t letter_of(std::string_view key) {
  const char first = key.empty() ? ' ' : key[0];
  if (first >= 'a' && first <= 'z') return static_cast<std::size_t>(first - 'a');
  return first >= '0' && first <= '9' ? 26 + static_cast<std::size_t>(first - '0') : 36;
}

/// The letter that a name's key begins with, where its first word is of plain letters and digits: any other sign may
/// join words, part them, or be none of them.
std::optional<std::size_t> plain_letter(std::string_view name) {
  const auto first = text::ascii_lower(name.substr(0, name.find(' ')));
  const bool plain =
      std::ranges::all_of(first, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  if (!plain || first.empty() || first.starts_with('-')) return std::nullopt;
  return letter_of(first);
}

/// The names of the row, and for a ministry those that its abbreviations stand for.
std::vector<std::string> all_names(const Naamgroep& group, const std::vector<Ministerienaam>& ministeries) {
  auto names = group.namen;
  if (group.soort != "ministerie") return names;
  for (const auto& ministerie : ministeries)
    if (std::ranges::find(group.namen, ministerie.afkorting) != group.namen.end()) names.push_back(ministerie.naam);
  return names;
}

std::vector<std::vector<std::string>> groups_of(const FactRows& rows) {
  std::vector<std::vector<std::string>> out;
  for (const auto& row : rows.afkortingen) out.push_back(all_names(row, rows.ministeries));
  return out;
}

const OtherNames& compiled() {
  static const OtherNames names(rows_of({&FactTexts::ministeries, &FactTexts::afkortingen}));
  return names;
}

}  // namespace

OtherNames::OtherNames(const FactRows& rows) : OtherNames(groups_of(rows)) {}

OtherNames::OtherNames(std::vector<std::vector<std::string>> groups) {
  for (std::size_t group = 0; group < groups.size(); ++group)
    for (auto& text : groups[group]) {
      const auto letter = plain_letter(text);
      names_.push_back({std::move(text), group, letter});
    }
  for (std::size_t i = 0; i < names_.size(); ++i) {
    auto& name = names_[i];
    if (name.letter) continue;
    const auto words = words_of(name.text);
    const auto key_of_it = key(words);
    letters_[letter_of(key_of_it)].add(i, words, key_of_it);
  }
}

void OtherNames::Letter::add(std::size_t name, std::span<const std::string> words, std::string key) {
  auto& first = name_of.try_emplace(std::move(key), name).first->second;
  first = std::min(first, name);
  longest = std::max(longest, words.size());
}

const OtherNames::Letter& OtherNames::letter(std::string_view key) const {
  const auto number = letter_of(key);
  auto& letter = letters_[number];
  std::call_once(letter.is_read, [&] {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].letter != number) continue;
      const auto words = words_of(names_[i].text);
      letter.add(i, words, facts::key(words));
    }
  });
  return letter;
}

bool OtherNames::is_found(std::size_t name, std::span<const std::string> words) const {
  const auto found = key(words);
  return letter(found).name_of.at(found) == name;
}

std::vector<std::string> OtherNames::of(std::span<const std::string> written) const {
  std::vector<std::string> out;
  const auto asked_key = key(written);
  const auto& asked_letter = letter(asked_key);
  const auto found = asked_letter.name_of.find(asked_key);
  if (found == asked_letter.name_of.end()) return out;
  const auto asked = text::joined(written, " ");
  const auto group = names_[found->second].group;
  for (auto name = std::ranges::lower_bound(names_, group, {}, &Name::group);
       name != names_.end() && name->group == group; ++name) {
    const auto words = words_of(name->text);
    const bool a_ministry_has_it_twice = !is_found(static_cast<std::size_t>(name - names_.begin()), words);
    if (!a_ministry_has_it_twice && text::joined(words, " ") != asked) out.push_back(name->text);
  }
  return out;
}

std::size_t OtherNames::longest(std::string_view first) const { return letter(first).longest; }

std::vector<std::string> other_names(std::span<const std::string> written) { return compiled().of(written); }

std::size_t longest_name(std::string_view first) { return compiled().longest(first); }

}  // namespace kamervragen::facts
