#include "schema/facts/other_names.hh"

#include <algorithm>

#include "schema/dutch/breaker.hh"
#include "schema/dutch/fold.hh"
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
  static const OtherNames names([] {
    FactTexts needed;  // the members, which a query seldom needs, take most of the time of reading
    needed.ministeries = compiled_fact_texts().ministeries;
    needed.afkortingen = compiled_fact_texts().afkortingen;
    return read_facts(needed).rows;
  }());
  return names;
}

}  // namespace

OtherNames::OtherNames(const FactRows& rows) : OtherNames(groups_of(rows)) {}

OtherNames::OtherNames(std::vector<std::vector<std::string>> groups) {
  for (auto& names : groups) {
    auto& group = groups_.emplace_back();
    for (auto& text : names) {
      const auto words = words_of(text);
      if (!group_of_.emplace(key(words), groups_.size() - 1).second)
        continue;  // a ministry has some names several times
      longest_ = std::max(longest_, words.size());
      group.push_back({std::move(text), text::joined(words, " ")});
    }
  }
}

std::vector<std::string> OtherNames::of(std::span<const std::string> written) const {
  std::vector<std::string> out;
  const auto found = group_of_.find(key(written));
  if (found == group_of_.end()) return out;
  const auto asked = text::joined(written, " ");
  for (const auto& name : groups_[found->second])
    if (name.written != asked) out.push_back(name.text);
  return out;
}

std::vector<std::string> other_names(std::span<const std::string> written) { return compiled().of(written); }

std::size_t longest_name() { return compiled().longest(); }

}  // namespace kamervragen::facts
