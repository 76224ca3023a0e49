#include "indexer/join/identify.hh"

#include <algorithm>

#include "indexer/forms/metadata.hh"
#include "schema/facts/kabinetten.hh"
#include "schema/facts/ministeries.hh"
#include "schema/facts/names.hh"
#include "schema/facts/people.hh"

namespace kamervragen::join {
namespace {

void set_line(const facts::Facts& facts, Bewindspersoon& b, std::string_view ministerie, std::optional<Date> day) {
  b.ministerielijn = ministerielijn(facts, ministerie, day);
  b.portefeuille = portefeuille(facts, ministerie, day);
}

/// "Sterk W.R.C." → "W.R.C.", "S.A.M. Kaag" → "S.A.M."; empty where the metadata give the surname alone.
std::string initials_in(std::string_view name) {
  std::string out;
  while (!name.empty()) {
    const auto word = name.substr(0, name.find(' '));
    if (word.find('.') != std::string_view::npos) out += word;
    name.remove_prefix(std::min(name.size(), word.size() + 1));
  }
  return out;
}

}  // namespace

void Voorletters::add(const std::vector<std::string>& names) {
  for (const auto& name : names) {
    auto& known = names_[facts::name_key(forms::metadata_surname(name))];
    auto initials = initials_in(name);
    if (!initials.empty() && std::ranges::find(known, initials) == known.end()) known.push_back(std::move(initials));
  }
}

const std::vector<std::string>& Voorletters::of(std::string_view name) const {
  static const std::vector<std::string> none;
  const auto found = names_.find(facts::name_key(facts::split_initials(name).name));
  return found == names_.end() ? none : found->second;
}

bool Voorletters::has(std::string_view name) const { return names_.contains(facts::name_key(name)); }

void Identifier::indiener(Indiener& i, const Voorletters& known) const {
  if (const auto* fractie = facts_.fractie(i.fractie)) i.fractienaam = fractie->naam;
  const auto day = asked_ ? asked_ : received_;
  if (!day || i.naam.empty()) return;
  const auto fractie = asked_ ? std::string_view(i.fractie) : std::string_view{};
  const auto since = asked_ ? *day : Date::from_days(day->days() - answer_days_most);
  const auto found = find_lid(facts_, {i.naam, fractie, known.of(i.naam), *day, kamer_, since});
  if (!found || (!i.fractie.empty() && !found->fractie.empty() && found->fractie != i.fractienaam)) return;
  i.persoon = found->persoon;
  if (i.fractie.empty()) i.fractienaam = found->fractie;
}

void Identifier::named(Bewindspersoon& b, const Voorletters& known, std::optional<Date> day) const {
  set_line(facts_, b, b.ministerie, day);
  if (!day || b.naam.empty()) return;
  const bool since_asked = asked_ && *asked_ < *day;
  const auto first = since_asked ? *asked_ : Date::from_days(day->days() - office_grace_days);
  auto found = find_bewindspersoon(facts_, {b.naam, b.ambt, b.ministerie, known.of(b.naam), *day, first});
  if (!found) return;
  b.persoon = std::move(found->persoon);
  b.fractie = std::move(found->partij);
  b.functie = std::move(found->functie);
  // A heading that names no ministry: the office that he held says which.
  if (b.ministerie.empty()) set_line(facts_, b, found->ministerie, day);
}

void Identifier::office(Bewindspersoon& b, std::optional<Date> day) const { set_line(facts_, b, b.ministerie, day); }

void Identifier::holder(Bewindspersoon& b, const Voorletters& known, std::optional<Date> day) const {
  set_line(facts_, b, b.ministerie, day);
  if (!day || !b.naam.empty() || b.ambt.empty() || b.ministerie.empty()) return;
  const auto found = find_holder(facts_, b.ambt, b.ministerie, *day);
  if (!found) return;
  const auto& initials = known.of(found->achternaam);
  const auto contradicted = [&](const std::string& one) {
    return facts::compare(kamervragen::facts::initials(one), kamervragen::facts::initials(found->voorletters)) ==
           facts::Likeness::different;
  };
  if (known.empty() ? b.ambt == "staatssecretaris" : !known.has(found->achternaam)) return;
  if (!initials.empty() && std::ranges::all_of(initials, contradicted)) return;
  b.persoon = found->persoon;
  b.fractie = found->partij;
  b.functie = found->functie;
}

void Identifier::cabinet(Kamervraag& k) const {
  if (!asked_) return;
  k.kabinet = kabinet_on(facts_, *asked_);
  for (auto& i : k.indieners) {
    i.positie = positie_on(facts_, i.fractienaam, *asked_);
    if (!i.positie.empty() && std::ranges::find(k.positie, i.positie) == k.positie.end())
      k.positie.push_back(i.positie);
  }
  std::ranges::sort(k.positie);
}

}  // namespace kamervragen::join
