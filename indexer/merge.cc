#include "indexer/merge.hh"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "indexer/merge_answers.hh"
#include "indexer/metadata.hh"

namespace kamervragen {
namespace {

using Publications = std::vector<const Publicatie*>;

bool is_kv(const Publicatie& p) { return p.soort == PublicatieSoort::vraag || p.soort == PublicatieSoort::mondeling; }

/// The day that places a publication in the course of events.
std::optional<Date> date_of(const Publicatie& p) {
  const auto& own = is_kv(p) ? p.ingezonden : p.ontvangen;
  return own ? own : p.gepubliceerd;
}

int version_of(const Publicatie& p) {
  const auto id = PublicatieId::parse(p.id);
  return id ? id->version() : 0;
}

std::string base_of(const Publicatie& p) {
  const auto id = PublicatieId::parse(p.id);
  return id ? id->base() : p.id;
}

/// By date, then version, then id; without a date last.
bool earlier(const Publicatie& a, const Publicatie& b) {
  const auto key = [](const Publicatie& p) {
    const auto date = date_of(p);
    return std::tuple(date ? date->days() : std::numeric_limits<int>::max(), version_of(p), std::string_view(p.id));
  };
  return key(a) < key(b);
}

bool is_onopgemaakt(const Publicatie& p) {
  const auto id = PublicatieId::parse(p.id);
  return id && id->kind() == IdKind::onopgemaakt;
}

/// Whether a text that is not yet formatted has its formatted successor among them: the kv of the same set, or the ah with
/// the same number (corpus/successors.hh). A successor without text takes nothing's place.
bool gives_way(const Publicatie& p, const std::vector<Publicatie>& all) {
  return is_onopgemaakt(p) && std::ranges::any_of(all, [&](const Publicatie& other) {
           if (is_onopgemaakt(other) || other.zonder_tekst || is_kv(other) != is_kv(p)) return false;
           return is_kv(p) || (!p.aanhangselnummer.empty() && other.aanhangselnummer == p.aanhangselnummer &&
                               other.vergaderjaar == p.vergaderjaar);
         });
}

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

/// The publications in their roles.
struct Roles {
  Publications all;      ///< in order of date
  Publications current;  ///< those that no later version stands in for
  const Publicatie* kv = nullptr;
  Publications ah;       ///< current antwoorden and mededelingen

  explicit Roles(const std::vector<Publicatie>& publications) {
    for (const auto& p : publications) all.push_back(&p);
    std::ranges::sort(all, [](const auto* a, const auto* b) { return earlier(*a, *b); });
    std::map<std::string, int> newest;
    for (const auto* p : all) {
      auto& version = newest[base_of(*p)];
      version = std::max(version, version_of(*p));
    }
    for (const auto* p : all) {
      if (version_of(*p) < newest[base_of(*p)] || gives_way(*p, publications)) continue;
      current.push_back(p);
      if (!is_kv(*p)) ah.push_back(p);
    }
    for (const auto* p : current)
      if (is_kv(*p) && (!kv || kv_rank(*p) > kv_rank(*kv))) kv = p;
  }

  bool is_current(const Publicatie& p) const { return std::ranges::find(current, &p) != current.end(); }

  /// A kv with text before one without, a formatted one before one that is not, the newest version first.
  static std::tuple<bool, bool, int, std::string> kv_rank(const Publicatie& p) {
    const auto id = PublicatieId::parse(p.id);
    return {!p.zonder_tekst, id && id->kind() != IdKind::onopgemaakt, version_of(p), p.id};
  }

  /// The first value that the kv, and after it each ah, states.
  template <class Get>
  auto first(Get get) const {
    using Value = std::remove_cvref_t<decltype(get(*all.front()))>;
    const auto states = [](const Value& value) { return value != Value{}; };
    if (kv && states(get(*kv))) return Value(get(*kv));
    for (const auto* p : ah)
      if (states(get(*p))) return Value(get(*p));
    return Value{};
  }
};

/// The offices that were asked, with the names that the publications know for them.
std::vector<Bewindspersoon> asked(const Roles& roles, const std::vector<Bewindspersoon>& gericht_aan) {
  auto out = gericht_aan;
  for (const auto* p : roles.ah)
    for (const auto& minister : p->ministers)
      for (auto& office : out)
        if (office.naam.empty() && office.ambt == minister.ambt && office.ministerie == minister.ministerie)
          office.naam = minister.naam;
  const auto named = roles.first([](const Publicatie& p) { return p.ontvangers; });
  const bool paired = named.size() == out.size();
  for (std::size_t i = 0; i < named.size(); ++i) {
    const auto surname = metadata_surname(named[i]);
    if (paired) {
      if (out[i].naam.empty()) out[i].naam = surname;
    } else if (std::ranges::none_of(out, [&](const auto& b) { return b.naam == surname; })) {
      out.push_back({"", surname, "", "", "", ""});
    }
  }
  return out;
}

std::vector<Bewindspersoon> answered_by(const Publications& answers) {
  std::vector<Bewindspersoon> out;
  for (const auto* p : answers) add_distinct(out, p->ministers);
  return out;
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
    k.waarschuwingen.push_back({"dagen-negatief", k.nummer,
                                fmt::format("beantwoord {} ligt voor ingezonden {}", k.beantwoord->iso(), k.ingezonden->iso())});
  }
}

void set_status(Kamervraag& k, const Roles& roles) {
  const auto answered = [](const auto* p) { return p->soort == PublicatieSoort::antwoord; };
  const auto told = [&](MededelingSoort soort) {
    return std::ranges::any_of(k.mededelingen, [&](const auto& m) { return m.soort == soort; });
  };
  k.status = std::ranges::any_of(roles.all, answered)         ? Status::beantwoord
             : told(MededelingSoort::intrekking)              ? Status::ingetrokken
             : told(MededelingSoort::uitstel)                 ? Status::uitgesteld
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
    cited.erase(p->id);
    see.erase(p->id);
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
      warning.plaats = warning.plaats.empty() ? p->id : p->id + ": " + warning.plaats;
      k.waarschuwingen.push_back(std::move(warning));
    }
}

}  // namespace

Kamervraag merge(std::string_view nummer, std::vector<Publicatie> publications) {
  const Roles roles(publications);
  Kamervraag k;
  k.nummer = nummer;
  k.kamer = roles.all.front()->kamer;
  k.mondeling = roles.kv && roles.kv->soort == PublicatieSoort::mondeling;
  k.betreft = roles.first([](const Publicatie& p) { return p.onderwerp; });
  k.titel = roles.first([](const Publicatie& p) {
    return !is_kv(p) && !p.onderwerp.empty() ? p.onderwerp : subject_of_title(p.titel);
  });
  k.vergaderjaar = roles.first([](const Publicatie& p) { return p.vergaderjaar; });
  k.indieners = roles.first([](const Publicatie& p) { return p.indieners; });
  k.gericht_aan = roles.first([](const Publicatie& p) { return p.gericht_aan; });
  k.vragen = roles.first([](const Publicatie& p) { return p.vragen; });
  k.toelichting = roles.first([](const Publicatie& p) { return p.toelichting; });

  Publications answers;
  for (const auto* p : roles.ah)
    if (p->soort == PublicatieSoort::antwoord) answers.push_back(p);
  for (const auto* p : answers) replace_answers(k.antwoorden, p->antwoorden);
  k.ministers = answered_by(answers);
  if (k.ministers.empty()) k.ministers = asked(roles, k.gericht_aan);
  for (const auto* p : answers) add_distinct(k.mede_namens, p->mede_namens);

  for (const auto* p : roles.current) {
    add_distinct(k.onderwerpen, p->categorieen);
    add_distinct(k.overig, p->overig);
    add_distinct(k.bijlagen, p->bijlagen);
  }
  add_sources(k, roles);
  set_mededelingen(k, roles);
  set_dates(k, roles);
  set_status(k, roles);
  set_links(k, roles);
  warn_of_numbers(k);
  return k;
}

}  // namespace kamervragen
