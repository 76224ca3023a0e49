#include "indexer/join/merge.hh"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "indexer/join/merge_answers.hh"
#include "indexer/join/merge_people.hh"
#include "indexer/join/merge_roles.hh"
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

void set_dates(Kamervraag& k, const Roles& roles) {
  k.ingezonden = roles.first([](const Publicatie& p) { return p.ingezonden; });
  for (const auto* p : roles.all)
    if (p->soort == PublicatieSoort::antwoord && p->ontvangen && (!k.beantwoord || *p->ontvangen < *k.beantwoord))
      k.beantwoord = p->ontvangen;
  if (!k.ingezonden || !k.beantwoord) return;
  const int days = k.beantwoord->days() - k.ingezonden->days();
  if (days >= 0) {
    k.dagen = days;
  } else {
    k.waarschuwingen.push_back(
        {"dagen-negatief", k.nummer,
         fmt::format("beantwoord {} ligt voor ingezonden {}", k.beantwoord->iso(), k.ingezonden->iso())});
  }
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
    k.publicaties.push_back({p->id, p->soort, date_of(*p), !roles.is_current(*p), p->zonder_tekst});
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
  k.vergaderjaar = roles.first([](const Publicatie& p) { return p.vergaderjaar; });
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
  set_status(k, roles);
  set_people(k, roles, facts);
  set_links(k, roles);
  set_bronnen(k, facts);
  warn_of_numbers(k);
  return k;
}

}  // namespace kamervragen::join
