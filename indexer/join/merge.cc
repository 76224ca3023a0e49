#include "indexer/join/merge.hh"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "indexer/forms/trust.hh"
#include "indexer/grammar/warnings.hh"
#include "indexer/join/merge_answers.hh"
#include "indexer/join/merge_people.hh"
#include "indexer/join/merge_roles.hh"
#include "indexer/join/merge_size.hh"
#include "indexer/join/merge_sources.hh"

namespace kamervragen::join {
namespace {

template <class T>
void add_distinct(std::vector<T>& to, const std::vector<T>& from) {
  for (const auto& item : from)
    if (std::ranges::find(to, item) == to.end()) to.push_back(item);
}

/// "Antwoord op vragen van het lid X over Y" → "Y": such a title is never the record's.
std::string subject_of_title(const std::string& title) {
  for (const std::string_view opening : {"Antwoord", "Nader antwoord", "Uitstel", "Mededeling", "Beantwoording"}) {
    if (!title.starts_with(opening)) continue;
    const auto over = title.find(" over ");
    return over == std::string::npos ? std::string{} : title.substr(over + 6);
  }
  return title;
}

/// Of the Eerste Kamer, and before 2009, the title is the whole heading: "Vragen van het lid X … over Y".
bool is_heading(const std::string& title) {
  return title.starts_with("Vragen van ") || title.starts_with("Mondelinge vragen van ");
}

/// The day of asking by all publications of the set: each counts once for every day that it names; the kv, where it
/// was printed first, once more for the one that it is believed to say.
std::optional<Date> day_of_asking(const Roles& roles) {
  std::vector<forms::DayWitness> witnesses;
  std::vector<record::DateRange> periods;
  const auto hear = [&](const Publicatie& p) {
    const auto& said = p.ingezonden_volgens;
    std::vector<Date> days;
    for (const auto& day : {said.woorden, said.attribuut, said.metadata, p.ingezonden})
      if (day && std::ranges::find(days, *day) == days.end()) days.push_back(*day);
    for (const auto& day : days) witnesses.push_back({day, p.id.str(), &p == roles.kv && day == p.ingezonden ? 2 : 1});
    std::ranges::move(forms::periods_of_asking(p), std::back_inserter(periods));
  };
  if (roles.kv) hear(*roles.kv);
  for (const auto* p : roles.ah) hear(*p);
  return forms::most_trusted(witnesses, periods);
}

/// "volgorde-onmogelijk" where its publication does not say so itself.
void warn_of_order(Kamervraag& k, const Roles& roles) {
  namespace code = grammar::waarschuwing;
  for (const auto* p : roles.current) {
    if (p->ingezonden && p->ingezonden != k.ingezonden)
      grammar::warn(
          k.waarschuwingen, code::datum_verschilt, k.nummer,
          fmt::format("ingezonden {} in {}, {} believed", p->ingezonden->iso(), p->id.str(), k.ingezonden->iso()));
    if (is_kv(*p) || !p->ontvangen || *p->ontvangen >= *k.ingezonden) continue;
    if (std::ranges::find(p->waarschuwingen, code::volgorde_onmogelijk, &Waarschuwing::code) == p->waarschuwingen.end())
      grammar::warn(
          k.waarschuwingen, code::volgorde_onmogelijk, k.nummer,
          fmt::format("{} is of {}, the question of {}", p->id.str(), p->ontvangen->iso(), k.ingezonden->iso()));
  }
}

void set_dates(Kamervraag& k, const Roles& roles) {
  k.ingezonden = day_of_asking(roles);
  const auto first_answer = [&](bool in_order) {
    std::optional<Date> first;
    for (const auto* p : roles.all) {
      if (p->soort != PublicatieSoort::antwoord || !p->ontvangen) continue;
      if (in_order && k.ingezonden && *p->ontvangen < *k.ingezonden) continue;
      if (!first || *p->ontvangen < *first) first = p->ontvangen;
    }
    return first;
  };
  k.beantwoord = first_answer(true);
  if (!k.beantwoord) k.beantwoord = first_answer(false);
  if (!k.ingezonden) return;
  warn_of_order(k, roles);
  if (k.beantwoord && *k.ingezonden <= *k.beantwoord) k.dagen = k.beantwoord->days() - k.ingezonden->days();
}

/// That of the kv; without one, of the day of asking, since an ah may be of a later year; else of the first ah.
std::string year_of_asking(const Kamervraag& k, const Roles& roles) {
  if (roles.kv && !roles.kv->vergaderjaar.empty()) return roles.kv->vergaderjaar;
  if (k.ingezonden) return Vergaderjaar::on(*k.ingezonden).str();
  return roles.first([](const Publicatie& p) { return p.vergaderjaar; });
}

void set_status(Kamervraag& k, const Roles& roles) {
  const auto answered = [](const auto* p) { return p->soort == PublicatieSoort::antwoord; };
  const auto told = [&](MededelingSoort soort) {
    return std::ranges::any_of(k.mededelingen, [&](const auto& m) { return m.soort == soort; });
  };
  k.uitgesteld = told(MededelingSoort::uitstel);
  k.status = std::ranges::any_of(roles.all, answered) ? Status::beantwoord
             : told(MededelingSoort::intrekking)      ? Status::ingetrokken
             : k.uitgesteld                           ? Status::uitgesteld
                                                      : Status::onbeantwoord;
}

/// The day that the last of its publications to say so carries.
void set_withdrawal(Kamervraag& k) {
  if (k.status != Status::ingetrokken) return;
  for (const auto& m : k.mededelingen)
    if (m.soort == MededelingSoort::intrekking && m.datum && (!k.ingetrokken || *k.ingetrokken < *m.datum))
      k.ingetrokken = m.datum;
}

void set_mededelingen(Kamervraag& k, const Roles& roles) {
  for (const auto* p : roles.ah) {
    if (p->soort != PublicatieSoort::mededeling) continue;
    auto mededeling = p->mededeling.value_or(Mededeling{});
    if (!mededeling.datum) mededeling.datum = date_of(*p);
    mededeling.publicatie = p->id;
    k.mededelingen.push_back(std::move(mededeling));
  }
}

void set_links(Kamervraag& k, const Roles& roles) {
  std::set<std::string> cited, see;
  for (const auto* p : roles.current) {
    cited.insert(p->verwijst.begin(), p->verwijst.end());
    see.insert(p->zie_ook.begin(), p->zie_ook.end());
  }
  cited.erase(k.nummer);
  for (const auto* p : roles.all) {
    cited.erase(p->id.str());
    see.erase(p->id.str());
  }
  k.verwijst.assign(cited.begin(), cited.end());
  k.zie_ook.assign(see.begin(), see.end());
}

void add_sources(Kamervraag& k, const Roles& roles) {
  for (const auto* p : roles.all) {
    k.publicaties.push_back(
        {p->id, p->soort, date_of(*p), !roles.is_current(*p), p->zonder_tekst, p->vergaderjaar, p->aanhangselnummer});
    if (!p->aanhangselnummer.empty() &&
        std::ranges::find(k.aanhangselnummers, p->aanhangselnummer) == k.aanhangselnummers.end())
      k.aanhangselnummers.push_back(p->aanhangselnummer);
  }
  for (const auto* p : roles.current)
    for (auto warning : p->waarschuwingen) {
      warning.plaats = warning.plaats.empty() ? p->id.str() : p->id.str() + ": " + warning.plaats;
      k.waarschuwingen.push_back(std::move(warning));
    }
}

}  // namespace

Kamervraag merge(const Sleutel& sleutel, const std::vector<Publicatie>& publications, const facts::Facts& facts) {
  const Roles roles(publications);
  Kamervraag k;
  k.nummer = sleutel.nummer();
  k.kamer = sleutel.kamer();
  k.mondeling = roles.kv && roles.kv->soort == PublicatieSoort::mondeling;
  k.betreft = roles.first([](const Publicatie& p) { return p.onderwerp; });
  k.titel = roles.first([](const Publicatie& p) {
    const bool own = is_kv(p) && !is_heading(p.titel);
    return !own && !p.onderwerp.empty() ? p.onderwerp : subject_of_title(p.titel);
  });
  k.vragen = roles.first([](const Publicatie& p) { return p.vragen; });
  k.toelichting = roles.first([](const Publicatie& p) { return p.toelichting; });

  for (const auto* p : roles.answers()) replace_answers(k.antwoorden, p->antwoorden);

  for (const auto* p : roles.current) {
    add_distinct(k.onderwerpen, p->categorieen);
    add_distinct(k.overig, p->overig);
    add_distinct(k.bijlagen, p->bijlagen);
  }
  add_sources(k, roles);
  set_mededelingen(k, roles);
  set_dates(k, roles);
  k.vergaderjaar = year_of_asking(k, roles);
  set_status(k, roles);
  set_withdrawal(k);
  set_people(k, roles, facts);
  set_links(k, roles);
  set_bronnen(k, facts);
  set_omvang(k);
  warn_of_numbers(k);
  return k;
}

}  // namespace kamervragen::join
