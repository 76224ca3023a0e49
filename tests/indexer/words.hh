// Counting the words of a text against those of what was read from it.
#pragma once

#include <map>
#include <string>

#include "schema/dutch/analyser.hh"
#include "schema/record/record.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::test {

using Words = std::map<std::string, int>;

inline void count(const std::string& text, Words& out, int by) {
  std::string word;
  for (const char c : dutch::normalise(text) + ' ') {
    if (text::is_word(c)) {
      word += c;
    } else if (!word.empty()) {
      if ((out[word] += by) == 0) out.erase(word);
      word.clear();
    }
  }
}

inline void notes(const std::vector<Noot>& noten, Words& out) {
  for (const auto& noot : noten) {
    count(noot.nr, out, -1);
    count(noot.tekst, out, -1);
  }
}

/// Takes the words of every part of the publication off the count: below zero stands what is there too often.
inline void take_away(const Publicatie& p, Words& out) {
  for (const auto& kop : p.koppen) count(kop, out, -1);
  for (const auto& v : p.vragen) {
    count(v.tekst, out, -1);
    notes(v.noten, out);
  }
  for (const auto& a : p.antwoorden) {
    count(a.tekst, out, -1);
    notes(a.noten, out);
  }
  if (p.mededeling) count(p.mededeling->tekst, out, -1);
  count(p.toelichting, out, -1);
  for (const auto& paragraph : p.overig) count(paragraph, out, -1);
  for (const auto& bijlage : p.bijlagen) {
    count(bijlage.titel, out, -1);
    count(bijlage.tekst, out, -1);
  }
}

}  // namespace kamervragen::test
