#include "schema/facts/people.hh"

#include <algorithm>
#include <functional>
#include <set>

#include "schema/facts/ministeries.hh"
#include "schema/facts/names.hh"

namespace kamervragen::facts {
namespace {

/// A name taken apart: what the people are looked up by, and the initials that are known of the one who is meant.
struct Wanted {
  std::string key;
  std::vector<std::vector<std::string>> voorletters;

  Wanted(std::string_view naam, std::span<const std::string> given) {
    const auto split = split_initials(naam);
    key = name_key(split.name);
    if (!split.initials.empty()) voorletters.push_back(initials(split.initials));
    for (const auto& one : given) voorletters.push_back(initials(one));
  }

  Likeness likeness(std::string_view theirs) const {
    if (voorletters.empty()) return Likeness::perhaps;
    auto best = Likeness::different;
    for (const auto& one : voorletters) best = std::min(best, compare(one, initials(theirs)));
    return best;
  }
};

/// A row that may be the one, and what speaks for it.
template <class Row>
struct Candidate {
  const Row* row;
  Facts::By by;
  Likeness initials;
  bool agrees;  ///< with the fractie or the office that is named
  bool points() const { return agrees || initials == Likeness::same || by == Facts::By::full_name; }
};

/// Leaves those of whom the most is the same, and only if they are one person.
template <class Row>
void keep_one_person(std::vector<Candidate<Row>>& found) {
  const auto whole_name = [](const auto& c) { return c.by != Facts::By::first_surname; };
  const auto same_initials = [](const auto& c) { return c.initials == Likeness::same; };
  if (std::ranges::any_of(found, whole_name)) std::erase_if(found, std::not_fn(whole_name));
  // One whose initials are unknown may have the same.
  if (std::ranges::any_of(found, same_initials))
    std::erase_if(found, [&](const auto& c) { return !same_initials(c) && !c.row->voorletters.empty(); });
  std::set<std::string_view> persons;
  for (const auto& c : found) persons.insert(c.row->persoon);
  if (persons.size() != 1 || std::ranges::none_of(found, [](const auto& c) { return c.points(); })) found.clear();
}

/// What all of them say alike; empty where they do not.
template <class Row>
std::string agreed(const std::vector<Candidate<Row>>& found, const std::string Row::*member) {
  std::set<std::string> values;
  for (const auto& c : found) values.insert(c.row->*member);
  return values.size() == 1 ? *values.begin() : std::string{};
}

bool same_ambt(std::string_view named, std::string_view held) {
  return named == held || (named == "minister" && held == "minister-president");
}

bool names_office(std::string_view ambt) { return !ambt.empty() && ambt != "bewindspersoon" && ambt != "regering"; }

std::vector<Candidate<Ambtsperiode>> in_office(const Facts& facts, const BewindspersoonQuery& asked,
                                               const Wanted& wanted, const record::DateRange& days) {
  const auto lijn = ministerielijn(facts, asked.ministerie, asked.dag);
  const auto key = name_letters(asked.ministerie);
  std::vector<Candidate<Ambtsperiode>> found, in_spite;
  for (const auto& [row, by] : facts.bewindspersonen(wanted.key)) {
    if (!overlap(row->periode, days)) continue;
    const auto likeness = wanted.likeness(row->voorletters);
    if (likeness == Likeness::different) continue;
    const bool ministry =
        !key.empty() && (key == name_letters(row->ministerie) ||
                         (!lijn.empty() && lijn == ministerielijn(facts, row->ministerie, row->periode.first)));
    const bool ambt = !names_office(asked.ambt) || same_ambt(asked.ambt, row->ambt);
    if (ambt && (key.empty() || ministry)) {
      found.push_back({row, by, likeness, true});
    } else if (likeness == Likeness::same) {
      in_spite.push_back({row, by, likeness, false});
    }
  }
  return found.empty() ? in_spite : found;
}

}  // namespace

std::optional<LidMatch> find_lid(const Facts& facts, const LidQuery& asked) {
  const Wanted wanted(asked.naam, asked.voorletters);
  const auto* fractie = facts.fractie(asked.fractie);
  if (!asked.fractie.empty() && !fractie) return std::nullopt;
  const record::DateRange days{asked.vanaf.value_or(asked.dag), asked.dag};
  std::vector<Candidate<Lid>> found;
  for (const auto& [row, by] : facts.leden(wanted.key)) {
    if (row->kamer != asked.kamer || !overlap(row->periode, days)) continue;
    const auto* theirs = facts.fractie(row->fractie);
    if (fractie && theirs && theirs != fractie) continue;
    const auto likeness = wanted.likeness(row->voorletters);
    if (likeness != Likeness::different) found.push_back({row, by, likeness, fractie && theirs == fractie});
  }
  keep_one_person(found);
  if (found.empty()) return std::nullopt;
  return LidMatch{found.front().row->persoon, agreed(found, &Lid::fractie)};
}

std::optional<BewindspersoonMatch> find_bewindspersoon(const Facts& facts, const BewindspersoonQuery& asked) {
  const Wanted wanted(asked.naam, asked.voorletters);
  for (const auto& days : {record::DateRange{asked.dag, asked.dag}, record::DateRange{asked.vanaf, asked.dag}}) {
    auto found = in_office(facts, asked, wanted, days);
    if (found.empty()) continue;
    keep_one_person(found);
    if (found.empty()) return std::nullopt;
    BewindspersoonMatch out{found.front().row->persoon, agreed(found, &Ambtsperiode::partij), {}, {}};
    // The offices that the heading names, where it names one.
    if (!asked.ministerie.empty()) std::erase_if(found, [](const auto& c) { return !c.agrees; });
    if (!found.empty()) out.functie = agreed(found, &Ambtsperiode::functie);
    if (!out.functie.empty()) out.ministerie = agreed(found, &Ambtsperiode::ministerie);
    return out;
  }
  return std::nullopt;
}

std::optional<Ambtsperiode> find_holder(const Facts& facts, std::string_view ambt, std::string_view ministerie,
                                        Date day) {
  const auto key = name_letters(ministerienaam(facts, ministerie, day));
  const Ambtsperiode* found = nullptr;
  for (const auto& row : facts.rows().bewindspersonen) {
    if (row.ambt != ambt || !covers(row.periode, day) || name_letters(row.ministerie) != key) continue;
    if (found && found->persoon != row.persoon) return std::nullopt;
    found = &row;
  }
  return found ? std::optional(*found) : std::nullopt;
}

}  // namespace kamervragen::facts
