#include "schema/facts/facts.hh"

#include <algorithm>
#include <set>

#include "schema/facts/names.hh"
#include "schema/text/joined.hh"

namespace kamervragen::facts {
namespace {

/// Each turn of the words of a name is looked up; a text of more is nobody's name.
constexpr std::size_t name_words_most = 12;

/// A person as shown, without what tells namesakes apart: "Jan de Vries (J.)" → "Jan de Vries".
std::string_view bare(std::string_view persoon) { return persoon.substr(0, persoon.find(" (")); }

/// "Faber-van de Klashorst" → "Faber"; empty where a surname is not double.
std::string_view first_of_double(std::string_view surname) {
  const auto hyphen = surname.find('-');
  return hyphen == std::string_view::npos ? std::string_view{} : surname.substr(0, hyphen);
}

bool has_words(std::string_view text, std::string_view wanted) {
  return (" " + std::string(text) + " ").find(" " + std::string(wanted) + " ") != std::string::npos;
}

template <class Row, class Index>
auto find_named(const std::vector<Row>& rows, const Index& index, const std::string& key) {
  std::vector<Facts::Named<Row>> out;
  const auto [begin, end] = index.equal_range(key);
  for (auto at = begin; at != end; ++at) out.push_back({&rows[at->second.row], at->second.by});
  std::ranges::sort(out, {}, [](const auto& named) { return named.row; });
  return out;
}

}  // namespace

bool covers(const record::DateRange& period, Date day) {
  return (!period.first || *period.first <= day) && (!period.last || day <= *period.last);
}

bool overlap(const record::DateRange& a, const record::DateRange& b) {
  return !(a.last && b.first && *a.last < *b.first) && !(b.last && a.first && *b.last < *a.first);
}

text::Digest digest(const FactTexts& texts) {
  std::string ends;
  for (const auto text : {texts.kabinetten, texts.kabinetspartijen, texts.ministeries, texts.fracties, texts.leden,
                          texts.bewindspersonen, texts.media, texts.standaardzinnen})
    ends += text::digest(text).hex();
  return text::digest(std::string_view(ends));
}

Facts::Facts(FactRows rows) : rows_(std::move(rows)) {
  for (std::size_t i = 0; i < rows_.fracties.size(); ++i) {
    fracties_.emplace(name_letters(rows_.fracties[i].naam), i);
    for (const auto& alias : rows_.fracties[i].aliassen) fracties_.emplace(name_letters(alias), i);
  }
  for (std::size_t i = 0; i < rows_.ministeries.size(); ++i) {
    const auto name = name_letters(rows_.ministeries[i].naam),
               abbreviation = name_letters(rows_.ministeries[i].afkorting);
    ministeries_.emplace(name, i);
    if (!abbreviation.empty() && abbreviation != name) ministeries_.emplace(abbreviation, i);
  }
  for (std::size_t i = 0; i < rows_.media.size(); ++i)
    for (const auto& naam : rows_.media[i].namen) media_.emplace(name_letters(naam), i);
  std::set<std::pair<std::string, std::string>> other;
  const auto add = [&](const auto& people, Index& index) {
    for (std::size_t i = 0; i < people.size(); ++i) {
      const auto& row = people[i];
      const auto surname = name_key(row.achternaam), full = name_key(bare(row.persoon));
      index.emplace(surname, Place{i, By::surname});
      if (full != surname) index.emplace(full, Place{i, By::full_name});
      if (const auto first = name_key(first_of_double(row.achternaam)); !first.empty() && first != full)
        index.emplace(first, Place{i, By::first_surname});
      if (!has_words(full, surname)) other.emplace(surname, row.persoon);
    }
  };
  add(rows_.leden, leden_);
  add(rows_.bewindspersonen, bewindspersonen_);
  other_names_ = {other.begin(), other.end()};
}

const Fractie* Facts::fractie(std::string_view name) const {
  const auto found = fracties_.find(name_letters(name));
  return found == fracties_.end() ? nullptr : &rows_.fracties[found->second];
}

std::vector<const Ministerienaam*> Facts::ministeries(std::string_view name) const {
  std::vector<const Ministerienaam*> out;
  const auto [begin, end] = ministeries_.equal_range(name_letters(name));
  for (auto at = begin; at != end; ++at) out.push_back(&rows_.ministeries[at->second]);
  std::ranges::sort(out);
  return out;
}

std::vector<std::string> Facts::hosts(std::string_view medium) const {
  std::set<std::string> out;
  const auto [begin, end] = media_.equal_range(name_letters(medium));
  for (auto at = begin; at != end; ++at) out.insert(rows_.media[at->second].host);
  return {out.begin(), out.end()};
}

std::vector<Facts::Named<Lid>> Facts::leden(const std::string& key) const {
  return find_named(rows_.leden, leden_, key);
}

std::vector<Facts::Named<Ambtsperiode>> Facts::bewindspersonen(const std::string& key) const {
  return find_named(rows_.bewindspersonen, bewindspersonen_, key);
}

std::vector<std::string> Facts::with_other_name(std::string_view name) const {
  std::set<std::string> out;
  const auto [begin, end] = other_names_.equal_range(name_key(name));
  for (auto at = begin; at != end; ++at) out.insert(at->second);

  auto [initials, words] = name_parts(name);
  const auto add = [&, &initials = initials](const auto& named) {
    for (const auto& [row, by] : named) {
      if (by == By::first_surname) continue;
      const auto likeness = compare(initials, kamervragen::facts::initials(row->voorletters));
      if (!initials.empty() && (row->voorletters.empty() || likeness == Likeness::different)) continue;
      out.insert(row->persoon);
      if (initials.empty() && by == By::surname) out.insert(row->achternaam);
    }
  };
  if (words.size() > name_words_most) return {out.begin(), out.end()};
  // In the order in which it is shown, a name without initials needs no facts to be found.
  for (std::size_t turn = 0; turn < words.size(); ++turn, std::rotate(words.begin(), words.begin() + 1, words.end())) {
    if (turn == 0 && initials.empty()) continue;
    const auto key = text::joined(words, " ");
    add(leden(key));
    add(bewindspersonen(key));
  }
  return {out.begin(), out.end()};
}

const Facts& facts() {
  static const Facts all(read_facts(compiled_fact_texts()).rows);  // that all rows can be read is tested
  return all;
}

FactRows rows_of(std::initializer_list<FactTable> tables) {
  FactTexts needed;
  for (const auto table : tables) needed.*table = compiled_fact_texts().*table;
  return read_facts(needed).rows;
}

const Facts& facts_of_fracties() {
  static const Facts some(rows_of({&FactTexts::fracties}));
  return some;
}

const Facts& facts_of_ministeries() {
  static const Facts some(rows_of({&FactTexts::ministeries}));
  return some;
}

const Facts& facts_of_media() {
  static const Facts some(rows_of({&FactTexts::media}));
  return some;
}

const Facts& facts_of_periods() {
  static const Facts some(rows_of({&FactTexts::kabinetten, &FactTexts::perioden, &FactTexts::zetels}));
  return some;
}

}  // namespace kamervragen::facts
