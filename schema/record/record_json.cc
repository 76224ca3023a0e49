#include "schema/record/record_json.hh"

#include <nlohmann/json.hpp>

namespace kamervragen::record {
namespace {

using Json = nlohmann::ordered_json;

Json text(const std::string& s) { return s.empty() ? Json(nullptr) : Json(s); }
Json date(const std::optional<Date>& d) { return d ? Json(d->iso()) : Json(nullptr); }
template <class T>
Json number(const std::optional<T>& n) {
  return n ? Json(*n) : Json(nullptr);
}

template <class T, class F>
Json list(const std::vector<T>& items, F one) {
  Json out = Json::array();
  for (const auto& item : items) out.push_back(one(item));
  return out;
}

Json noot(const Noot& n) { return {{"nr", text(n.nr)}, {"tekst", text(n.tekst)}, {"links", n.links}}; }

Json as_published(const Indiener& i) { return {{"naam", text(i.naam)}, {"fractie", text(i.fractie)}}; }
Json indiener(const Indiener& i) {
  return {{"naam", text(i.naam)},
          {"persoon", text(i.persoon)},
          {"fractie", text(i.fractie)},
          {"fractienaam", text(i.fractienaam.empty() ? i.fractie : i.fractienaam)},
          {"positie", text(i.positie)}};
}

Json bewindspersoon(const Bewindspersoon& b) {
  Json out = {{"ambt", text(b.ambt)}};
  if (!b.naam.empty()) out["naam"] = b.naam;
  if (!b.voorzetsel.empty()) out["voorzetsel"] = b.voorzetsel;
  out["ministerie"] = text(b.ministerie);
  if (!b.persoon.empty()) out["persoon"] = b.persoon;
  if (!b.fractie.empty()) out["fractie"] = b.fractie;
  if (!b.functie.empty()) out["functie"] = b.functie;
  if (!b.portefeuille.empty()) out["portefeuille"] = b.portefeuille;
  return out;
}

Json vraag(const Vraag& v) { return {{"nummers", v.nummers}, {"tekst", v.tekst}, {"noten", list(v.noten, noot)}}; }
Json antwoord(const Antwoord& a) {
  return {{"op_vragen", a.op_vragen},
          {"tekst", a.tekst},
          {"noten", list(a.noten, noot)},
          {"zie_antwoord", number(a.zie_antwoord)}};
}
Json bijlage(const Bijlage& b) { return {{"titel", text(b.titel)}, {"tekst", text(b.tekst)}}; }
Json waarschuwing(const Waarschuwing& w) {
  return {{"code", w.code}, {"plaats", text(w.plaats)}, {"tekst", text(w.tekst)}};
}

Json mededeling(const Mededeling& m) {
  Json out = {{"soort", name(m.soort)}, {"datum", date(m.datum)}, {"tekst", text(m.tekst)}};
  if (m.publicatie) out["publicatie"] = m.publicatie->str();
  return out;
}

Json bron(const Vindplaats& b) {
  Json out = {{"id", b.id.str()},
              {"soort", name(b.soort)},
              {"datum", date(b.datum)},
              {"url", publication_url(b.id.str())},
              {"vergaderjaar", text(b.vergaderjaar)},
              {"aanhangselnummer", text(b.aanhangselnummer)}};
  if (b.vervangen) out["vervangen"] = true;
  if (b.zonder_tekst) out["zonder_tekst"] = true;
  return out;
}

/// The keys of a head that stand before the texts of its record, and those behind them.
Json keys_before_texts(const Head& head) {
  return {{"nummer", head.nummer},
          {"kamer", name(head.kamer)},
          {"soort", head.mondeling ? "mondeling" : "schriftelijk"},
          {"titel", text(head.titel)},
          {"betreft", text(head.betreft)},
          {"vergaderjaar", text(head.vergaderjaar)},
          {"aanhangselnummers", head.aanhangselnummers},
          {"onderwerpen", head.onderwerpen},
          {"indieners", list(head.indieners, indiener)},
          {"gericht_aan", list(head.gericht_aan, bewindspersoon)},
          {"ministers", list(head.ministers, bewindspersoon)},
          {"mede_namens", list(head.mede_namens, bewindspersoon)},
          {"ingezonden", date(head.ingezonden)},
          {"beantwoord", date(head.beantwoord)},
          {"dagen", number(head.dagen)},
          {"status", name(head.status)},
          {"kabinet", text(head.kabinet)},
          {"positie", head.positie}};
}
Json keys_behind_texts(const Head& head) {
  return {{"zie_ook", head.zie_ook},
          {"verwijst", head.verwijst},
          {"bronnen", head.bronnen},
          {"antwoordbronnen", head.antwoordbronnen},
          {"publicaties", list(head.publicaties, bron)}};
}

/// {vragen, antwoorden_zonder_vraag, mededelingen, toelichting, overig, bijlagen}
Json texts(const Kamervraag& k) {
  // A grouped answer stands with each of its questions; one whose questions are not there stands apart.
  std::vector<bool> shown(k.antwoorden.size(), false);
  Json vragen = Json::array();
  for (const auto& v : k.vragen) {
    Json one = vraag(v);
    one["antwoord"] = nullptr;
    Json others = Json::array();
    for (const auto i : answers_to(k, v)) {
      shown[i] = true;
      if (one["antwoord"].is_null()) {
        one["antwoord"] = antwoord(k.antwoorden[i]);
      } else {
        others.push_back(antwoord(k.antwoorden[i]));
      }
    }
    if (!others.empty()) one["verdere_antwoorden"] = others;
    vragen.push_back(std::move(one));
  }
  Json loose = Json::array();
  for (std::size_t i = 0; i < k.antwoorden.size(); ++i)
    if (!shown[i]) loose.push_back(antwoord(k.antwoorden[i]));

  return {{"vragen", std::move(vragen)},
          {"antwoorden_zonder_vraag", std::move(loose)},
          {"mededelingen", list(k.mededelingen, mededeling)},
          {"toelichting", text(k.toelichting)},
          {"overig", k.overig},
          {"bijlagen", list(k.bijlagen, bijlage)}};
}

}  // namespace

Json to_json(const std::vector<Indiener>& items) { return list(items, indiener); }
Json to_json(const std::vector<Bewindspersoon>& items) { return list(items, bewindspersoon); }
Json to_json(const std::vector<Vindplaats>& items) { return list(items, bron); }

Json to_json(const Publicatie& p) {
  return {{"id", p.id.str()},
          {"soort", name(p.soort)},
          {"kamer", name(p.kamer)},
          {"vraagnummers", p.vraagnummers},
          {"aanhangselnummer", text(p.aanhangselnummer)},
          {"vergaderjaar", text(p.vergaderjaar)},
          {"titel", text(p.titel)},
          {"onderwerp", text(p.onderwerp)},
          {"categorieen", p.categorieen},
          {"koppen", p.koppen},
          {"indieners", list(p.indieners, as_published)},
          {"gericht_aan", list(p.gericht_aan, bewindspersoon)},
          {"ministers", list(p.ministers, bewindspersoon)},
          {"mede_namens", list(p.mede_namens, bewindspersoon)},
          {"indieners_metadata", p.indieners_metadata},
          {"ontvangers", p.ontvangers},
          {"ingezonden", date(p.ingezonden)},
          {"ontvangen", date(p.ontvangen)},
          {"gepubliceerd", date(p.gepubliceerd)},
          {"vragen", list(p.vragen, vraag)},
          {"antwoorden", list(p.antwoorden, antwoord)},
          {"mededeling", p.mededeling ? mededeling(*p.mededeling) : Json(nullptr)},
          {"toelichting", text(p.toelichting)},
          {"overig", p.overig},
          {"bijlagen", list(p.bijlagen, bijlage)},
          {"zie_ook", p.zie_ook},
          {"verwijst", p.verwijst},
          {"zonder_tekst", p.zonder_tekst},
          {"waarschuwingen", list(p.waarschuwingen, waarschuwing)}};
}

Json to_json(const Head& head) {
  auto out = keys_before_texts(head);
  out.update(keys_behind_texts(head));
  return out;
}

Json to_json(const Kamervraag& k) {
  auto out = keys_before_texts(k);
  out.update(texts(k));
  out.update(keys_behind_texts(k));
  out["waarschuwingen"] = list(k.waarschuwingen, waarschuwing);
  return out;
}

std::string to_line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace kamervragen::record
