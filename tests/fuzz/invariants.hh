// What holds of anything that a reader gives, whatever it was given.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "indexer/grammar/numbers.hh"
#include "indexer/grammar/warnings.hh"
#include "schema/dutch/analyser.hh"
#include "schema/record/codec.hh"
#include "schema/record/record.hh"

namespace kamervragen::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

/// Valid UTF-8, composed, without control characters or runs of spaces: normalising it changes nothing.
inline void require_text(const std::string& text) { require(dutch::normalise(text) == text); }

inline void require_numbers(const std::vector<int>& numbers) {
  auto sorted = numbers;
  std::ranges::sort(sorted);
  require(std::ranges::adjacent_find(sorted) == sorted.end());
  require(sorted.empty() || (sorted.front() >= 1 && sorted.back() <= grammar::max_vraag_nummer));
}

inline void require_warnings(const std::vector<Waarschuwing>& warnings) {
  for (const auto& warning : warnings)
    require(std::ranges::any_of(grammar::waarschuwing_codes,
                                [&](const auto& known) { return known.code == warning.code; }));
}

inline void require_notes(const std::vector<Noot>& noten) {
  for (const auto& noot : noten) require_text(noot.tekst);
}

inline void require_people(const std::vector<Bewindspersoon>& people) {
  for (const auto& person : people) {
    require_text(person.ambt);
    require_text(person.naam);
    require_text(person.ministerie);
  }
}

/// A publication that a reader gave: its texts are text, its numbers numbers, its warnings known ones, and it keeps
/// through the index.
inline void require_sound(const Publicatie& p) {
  for (const auto* text : {&p.titel, &p.onderwerp, &p.toelichting, &p.aanhangselnummer, &p.vergaderjaar})
    require_text(*text);
  for (const auto& kop : p.koppen) require_text(kop);
  for (const auto& indiener : p.indieners) {
    require_text(indiener.naam);
    require_text(indiener.fractie);
  }
  require_people(p.gericht_aan);
  require_people(p.ministers);
  require_people(p.mede_namens);
  for (const auto& vraag : p.vragen) {
    require_numbers(vraag.nummers);
    require_text(vraag.tekst);
    require_notes(vraag.noten);
  }
  for (const auto& antwoord : p.antwoorden) {
    require_numbers(antwoord.op_vragen);
    require_text(antwoord.tekst);
    require_notes(antwoord.noten);
  }
  if (p.mededeling) require_text(p.mededeling->tekst);
  for (const auto& paragraph : p.overig) require_text(paragraph);
  for (const auto& bijlage : p.bijlagen) require_text(bijlage.tekst);
  require(std::ranges::is_sorted(p.verwijst));
  require_warnings(p.waarschuwingen);
  const auto again = record::decode_publicatie(encode(p));
  require(again && *again == p);
}

}  // namespace kamervragen::fuzz
