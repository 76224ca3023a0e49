#include "indexer/join/merge_people.hh"

#include <algorithm>
#include <set>

#include "indexer/forms/metadata.hh"
#include "indexer/join/identify.hh"

namespace kamervragen::join {
namespace {

bool same_as_published(const Bewindspersoon& a, const Bewindspersoon& b) {
  return a.ambt == b.ambt && a.naam == b.naam && a.ministerie == b.ministerie;
}

Voorletters named_in(const std::vector<std::string>& names) {
  Voorletters out;
  out.add(names);
  return out;
}

std::optional<Date> first_received(const Roles& roles) {
  std::optional<Date> out;
  for (const auto* p : roles.all)
    if (p->ontvangen && (!out || *p->ontvangen < *out)) out = p->ontvangen;
  return out;
}

class People {
 public:
  People(Kamervraag& k, const Roles& roles, const facts::Facts& facts)
      : k_(k), roles_(roles), identify_(facts, k.kamer, k.ingezonden, first_received(roles)) {
    for (const auto* p : roles.all) {
      leden_.add(p->indieners_metadata);
      bewindspersonen_.add(p->ontvangers);
    }
  }

  void set() {
    k_.indieners = roles_.first([](const Publicatie& p) { return p.indieners; });
    for (auto& indiener : k_.indieners) identify_.indiener(indiener, leden_);
    k_.gericht_aan = roles_.first([](const Publicatie& p) { return p.gericht_aan; });
    ontvangers_ = roles_.first([](const Publicatie& p) { return p.ontvangers; });
    const auto those_asked = named_in(ontvangers_);
    for (auto& b : k_.gericht_aan) identify(b, those_asked, k_.ingezonden);

    k_.ministers = of_answers(&Publicatie::ministers, &Publicatie::ontvangers);
    if (k_.ministers.empty()) k_.ministers = asked();
    k_.mede_namens = of_answers(&Publicatie::mede_namens, nullptr);
    identify_.cabinet(k_);
  }

 private:
  void identify(Bewindspersoon& b, const Voorletters& those_named, std::optional<Date> day) const {
    if (b.naam.empty()) {
      identify_.holder(b, those_named, day);
    } else {
      identify_.named(b, bewindspersonen_, day);
    }
  }

  /// Not the day of publication, which may lie years later.
  std::optional<Date> day_of(const Publicatie& p) const { return p.ontvangen ? p.ontvangen : k_.ingezonden; }

  /// Each that the answers name, once. One name in two of them is one person, unless their days say otherwise.
  std::vector<Bewindspersoon> of_answers(const std::vector<Bewindspersoon> Publicatie::*list,
                                         const std::vector<std::string> Publicatie::*names) const {
    std::vector<Bewindspersoon> out;
    std::vector<std::set<std::string>> persons;
    for (const auto* p : roles_.answers()) {
      const auto those_named = names ? named_in(p->*names) : Voorletters{};
      for (const auto& published : p->*list) {
        auto b = published;
        // On whose behalf an answer speaks is an office; nobody says who held it.
        if (names || !b.naam.empty())
          identify(b, those_named, day_of(*p));
        else
          identify_.office(b, day_of(*p));
        const auto known = std::ranges::find_if(out, [&](const auto& o) { return same_as_published(o, b); });
        const auto at = static_cast<std::size_t>(known - out.begin());
        if (known == out.end()) {
          out.push_back(b);
          persons.emplace_back();
        }
        if (b.persoon.empty()) continue;
        if (persons[at].empty()) out[at] = b;
        persons[at].insert(b.persoon);
      }
    }
    for (std::size_t i = 0; i < out.size(); ++i)
      if (persons[i].size() > 1) out[i].persoon = out[i].fractie = out[i].functie = "";
    return out;
  }

  /// The offices that were asked, with the names that the publications know for them.
  std::vector<Bewindspersoon> asked() const {
    auto out = k_.gericht_aan;
    for (const auto* p : roles_.ah)
      for (const auto& minister : p->ministers)
        for (auto& office : out)
          if (office.naam.empty() && !minister.naam.empty() && office.ambt == minister.ambt &&
              office.ministerie == minister.ministerie) {
            auto voorzetsel = std::move(office.voorzetsel);
            office = minister;
            if (office.voorzetsel.empty()) office.voorzetsel = std::move(voorzetsel);
            identify(office, {}, day_of(*p));
          }
    auto left = ontvangers_;
    // First those of whom the facts say which office they held.
    for (auto& office : out) {
      if (!office.naam.empty() || office.persoon.empty()) continue;
      const auto his = std::ranges::find_if(
          left, [&](const auto& name) { return with_name(office, name).persoon == office.persoon; });
      if (his == left.end()) continue;
      office = with_name(office, *his);
      left.erase(his);
    }
    std::erase_if(left, [&](const auto& name) {
      const auto surname = forms::metadata_surname(name);
      return std::ranges::any_of(out, [&](const auto& b) { return b.naam == surname; });
    });
    const bool paired = ontvangers_.size() == out.size();
    if (!paired) {
      for (const auto& name : left) out.push_back(with_name(Bewindspersoon{}, name));
      return out;
    }
    auto name = left.begin();
    for (auto& office : out)
      if (office.naam.empty() && name != left.end()) office = with_name(office, *name++);
    return out;
  }

  Bewindspersoon with_name(const Bewindspersoon& office, const std::string& name) const {
    Bewindspersoon out;
    out.ambt = office.ambt;
    out.naam = forms::metadata_surname(name);
    out.ministerie = office.ministerie;
    out.voorzetsel = office.voorzetsel;
    identify(out, {}, k_.ingezonden);
    return out;
  }

  Kamervraag& k_;
  const Roles& roles_;
  Identifier identify_;
  Voorletters leden_, bewindspersonen_;
  std::vector<std::string> ontvangers_;
};

}  // namespace

void set_people(Kamervraag& k, const Roles& roles, const facts::Facts& facts) { People(k, roles, facts).set(); }

}  // namespace kamervragen::join
