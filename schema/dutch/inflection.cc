#include "schema/dutch/inflection.hh"

#include <algorithm>
#include <array>
#include <iterator>

#include "schema/dutch/spelling_rules.hh"

namespace kamervragen::dutch {
namespace {

using std::string;
using std::string_view;

string operator+(string_view a, string_view b) { return string(a).append(b); }
string operator+(string_view a, char b) { return string(a).append(1, b); }
string_view cut(string_view word, std::size_t n) { return word.substr(0, word.size() - n); }

/// The first listed stem that spelling allows before a vowel; "" when there is none of three letters or more.
string listed_stem(string_view open, const WordList& words) {
  for (auto& stem : closed_forms(open))
    if (stem.size() >= 3 && words.has(stem)) return stem;
  return {};
}

/// Whether the past tense of a verb takes t: leven has leefde, blaffen blafte.
bool takes_t(string_view stem, const WordList& words) {
  if (!ends_voiceless(stem)) return false;
  const char last = stem.back();
  if (last != 'f' && last != 's') return true;
  auto open = string(cut(stem, 1)) + (last == 'f' ? 'v' : 'z');
  if (words.has(open + "en")) return false;
  const auto n = stem.size();
  if (n < 3 || stem[n - 2] != stem[n - 3]) return true;
  open.erase(n - 2, 1);  // leef: leven
  return !words.has(open + "en");
}

/// The verb that a stem is of: the stem itself, or the infinitive when the list has only that; "" for no verb.
string verb_of(string_view stem, const WordList& words) {
  if (stem.size() < 2) return {};
  if (words.is_verb(stem)) return string(stem);
  if (words.has(stem)) return {};
  for (const auto& open : open_forms(stem)) {
    auto infinitive = open + "en";
    if (words.has(infinitive) && (words.has(infinitive + "d") || words.has(infinitive + "de") || stem.ends_with("eer")))
      return infinitive;
  }
  return {};
}

/// A word with a plural or diminutive of its own is a noun, and no form of a shorter one.
bool own_plural(string_view word, const WordList& words) {
  return words.has(word + "en") || words.has(word + "s") || words.has(word + "je") || words.has(word + "jes");
}

/// molen is no form of mol, whose forms are mollen.
bool doubles(string_view stem, string_view word, const WordList& words) {
  const auto n = stem.size();
  const bool short_vowel = n >= 3 && !is_vowel(stem[n - 1]) && is_vowel(stem[n - 2]) && !is_vowel(stem[n - 3]);
  return short_vowel && word == stem + "en" && words.has(stem + stem.back() + "en");
}

string infinitive(string_view word, const WordList& words) {
  if (!word.ends_with("en") || word.size() < 4) return {};
  auto stem = listed_stem(cut(word, 2), words);
  if (stem.empty() || !words.is_verb(stem) || doubles(stem, word, words)) return {};
  return stem;
}

/// films, ministers, ministeries, leraars; not kans (kansen), reis (reizen), vers (verse).
string plural_s(string_view word, const WordList& words) {
  if (!word.ends_with("s") || word.size() < 4) return {};
  const auto single = cut(word, 1);
  if (!words.has(single) || string_view("szx").find(single.back()) != string_view::npos) return {};
  if (words.has(word + "je") || words.has(word + "jes")) return {};
  for (const auto& open : open_forms(word))
    if (words.has(open + "e") || words.has(open + "en")) return {};
  return string(single);
}

bool has_diminutive(string_view stem, const WordList& words) {
  for (const auto& open : open_forms(stem))
    for (const string_view ending : {"je", "tje", "pje", "etje"})
      if (words.has(open + ending)) return true;
  return false;
}

/// beroerten, boeten, fasen: the plural of what ends in -e and has one in -s too, where the stem is no noun.
string plural_of_e(string_view word, const WordList& words) {
  static constexpr string_view persons[] = {"oog", "aat", "aan", "oot", "eet"};  // biologen: bioloog, not biologe
  if (!word.ends_with("en") || word.ends_with("een") || word.size() < 5) return {};
  if (!words.has(cut(word, 1)) || !words.has(cut(word, 1) + "s")) return {};
  const auto stem = listed_stem(cut(word, 2), words);
  const bool form =
      stem.ends_with("t") && (words.is_verb(stem) || words.is_verb(cut(stem, 1))) && !words.has(stem + "s");
  const bool longer = stem.size() + 2 > word.size() && std::none_of(std::begin(persons), std::end(persons),
                                                                    [&](auto end) { return stem.ends_with(end); });
  return stem.empty() || form || (longer && !has_diminutive(stem, words)) ? string(cut(word, 1)) : string();
}

string plural_heden(string_view word, const WordList& words) {
  if (!word.ends_with("heden") || word.size() < 8) return {};
  auto single = cut(word, 5) + "heid";
  return words.has(single) ? single : string();
}

string plural_en(string_view word, const WordList& words) {
  if (!word.ends_with("en") || word.size() < 5 || own_plural(word, words)) return {};
  auto stem = listed_stem(cut(word, 2), words);
  return doubles(stem, word, words) ? string() : stem;
}

/// motoren, professoren: the stress moves, the vowel is written once in both.
string plural_oren(string_view word, const WordList& words) {
  if (!word.ends_with("oren") || word.size() < 7) return {};
  return words.has(cut(word, 2)) ? string(cut(word, 2)) : string();
}

/// gemeenten, ziekten, zeeën, industrieën.
string plural_n(string_view word, const WordList& words) {
  if (!word.ends_with("en") || word.ends_with("een") || word.size() < 5 || own_plural(word, words)) return {};
  if (words.has(cut(word, 1))) return string(cut(word, 1));
  return {};
}

string plural_foreign(string_view word, const WordList& words) {
  static constexpr struct {
    string_view plural, single;
  } endings[] = {{"ia", "ium"}, {"ea", "eum"}, {"ta", "tum"}, {"ra", "rum"},  {"da", "dum"},
                 {"ci", "cus"}, {"gi", "gus"}, {"ri", "rus"}, {"ices", "ex"}, {"ices", "ix"}};
  if (word.size() < 5) return {};
  for (const auto& ending : endings) {
    if (!word.ends_with(ending.plural)) continue;
    auto single = cut(word, ending.plural.size()) + ending.single;
    if (words.has(single)) return single;
  }
  return {};
}

string diminutive(string_view word, const WordList& words) {
  if (word.ends_with("jes")) word.remove_suffix(1);
  if (!word.ends_with("je") || word.size() < 5) return {};
  const auto rest = cut(word, 2);
  if (rest.ends_with("et")) {  // ringetje, mannetje
    const auto open = cut(rest, 2);
    if (auto stem = listed_stem(open, words); !stem.empty() && !words.has(rest)) return stem;
  }
  if (rest.ends_with("nk") && words.has(cut(rest, 1) + "g")) return cut(rest, 1) + "g";  // koninkje
  if ((rest.ends_with("t") || rest.ends_with("mp")) && rest.size() > 3) {                // autootje, doeltje, boompje
    const auto stem = cut(rest, 1);
    const auto n = stem.size();
    const bool regular = string_view("aeiouylnrw").find(stem.back()) != string_view::npos;
    if (words.has(stem) && (!words.has(rest) || (regular && !words.has(rest + "en")))) return string(stem);
    if (n > 3 && stem[n - 1] == stem[n - 2] && is_vowel(stem[n - 1]) && words.has(cut(stem, 1)))
      return string(cut(stem, 1));
  }
  return rest.size() >= 3 && !is_vowel(rest.back()) && words.has(rest) ? string(rest) : string();
}

/// groene, grote, vervuilende; not boete (boetes), zone (zones).
string adjective_e(string_view word, const WordList& words) {
  if (!word.ends_with("e") || word.size() < 4 || words.has(word + "s")) return {};
  return listed_stem(cut(word, 1), words);
}

string verb_t(string_view word, const WordList& words) {
  if (!word.ends_with("t") || word.size() < 4) return {};
  const auto stem = cut(word, 1);
  // kantje is of kant; speeltje is of speel, whose diminutive takes the t.
  const bool noun = words.has(word + "je") && string_view("aeiouylnrw").find(stem.back()) == string_view::npos;
  if (noun || (words.has(word + "en") && !takes_t(stem, words))) return {};
  return verb_of(stem, words);
}

string verb_past(string_view word, const WordList& words) {
  if (words.has(word + "s")) return {};
  for (const string_view ending : {"te", "ten", "de", "den"}) {
    if (!word.ends_with(ending)) continue;
    const auto stem = cut(word, ending.size());
    if (takes_t(stem, words) != (ending[0] == 't')) continue;
    if (auto verb = verb_of(stem, words); !verb.empty()) return verb;
  }
  return {};
}

/// The stem of a verb whose participle, less its "ge", is this.
string participle_of(string_view rest, const WordList& words) {
  if (rest.size() < 3) return {};
  if ((rest.back() == 't' || rest.back() == 'd') && words.is_verb(rest)) return string(rest);
  const auto stem = cut(rest, 1);
  return rest.back() == (takes_t(stem, words) ? 't' : 'd') ? verb_of(stem, words) : string();
}

constexpr string_view separable[] = {
    "aan",    "achter", "af",    "bij",    "bijeen", "binnen",  "deel",  "door",   "heen",    "in",    "klaar",
    "kwijt",  "los",    "mee",   "mis",    "na",     "neer",    "om",    "onder",  "op",      "open",  "over",
    "plaats", "rond",   "samen", "schoon", "stop",   "stil",    "tegen", "teleur", "terecht", "terug", "thuis",
    "toe",    "uit",    "vast",  "vol",    "voor",   "voorbij", "voort", "vrij",   "weer",    "weg"};

/// gewerkt, geleerd; verhuurd, onderzocht by the table; aangepakt.
string verb_participle(string_view word, const WordList& words) {
  static constexpr string_view untouched[] = {"be",   "ge",   "er", "her", "ont", "ver",  "onder",
                                              "over", "door", "om", "mis", "vol", "weer", "aan"};
  if (word.size() < 5 || (word.back() != 't' && word.back() != 'd')) return {};
  if (words.has(word + "je") || words.has(word + "s")) return {};
  for (const auto prefix : untouched) {
    if (!word.starts_with(prefix)) continue;
    auto stem = participle_of(word, words);
    // gehoord is of hoor, geloofd of geloof: who has a third person
    if (!stem.empty() && stem != word && stem.size() > prefix.size() + 1 && words.has(stem + "t")) return stem;
  }
  if (word.starts_with("ge"))
    if (auto stem = participle_of(word.substr(2), words); !stem.empty()) return stem;
  for (const auto prefix : separable) {
    if (!word.starts_with(prefix) || !word.substr(prefix.size()).starts_with("ge")) continue;
    if (auto stem = participle_of(prefix + word.substr(prefix.size() + 2), words); !stem.empty()) return stem;
  }
  return {};
}

string verb_end(string_view word, const WordList& words) {
  const auto infinitive = cut(word, word.ends_with("de") ? 2 : 1);
  if (!(word.ends_with("end") || word.ends_with("ende")) || word.size() < 6) return {};
  if (infinitive.ends_with("een") || words.is_verb(word)) return {};  // versteend, verzend
  return words.has(infinitive) ? string(infinitive) : string();
}

bool is_adjective(string_view stem, const WordList& words) {
  const auto forms = open_forms(stem);
  return std::ranges::any_of(forms, [&](const auto& open) { return words.has(open + "e"); });
}

bool compared(string_view stem, const WordList& words) {
  const auto forms = open_forms(stem);
  const bool comparative = (stem.ends_with("r") && words.has(stem + "der")) ||
                           std::ranges::any_of(forms, [&](const auto& open) { return words.has(open + "er"); });
  return comparative && is_adjective(stem, words);
}

/// groter, grotere, grootst, grootste: of what is listed with its superlative, has an adjective's ending, or is an
/// adjective of some length and no verb (specifieker, not verslechter).
string comparison(string_view word, const WordList& words) {
  static constexpr string_view adjectives[] = {"ig", "lijk", "isch", "baar", "zaam", "end", "loos", "ief", "eel"};
  for (const string_view ending : {"st", "ste", "er", "ere", "der", "dere"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) continue;
    if (ending == "st" && words.has(word + "en") && !words.has(word + "e")) return {};  // dienst, kunst
    const auto rest = cut(word, ending.size());
    auto stem = ending[0] == 's' ? string(words.has(rest) ? rest : string_view{}) : listed_stem(rest, words);
    if (stem.empty() || (ending[0] == 'd' && !stem.ends_with("r"))) continue;
    if (words.has(stem + "st") && compared(stem, words)) return stem;
    if (words.has(word + "s")) continue;
    const bool superlative = stem.ends_with("st") && words.has(cut(stem, 2));
    const bool verb = words.is_verb(stem) || words.is_verb(word);
    if (!superlative && !verb && stem.size() > 4 && is_adjective(stem, words)) return stem;
    for (const auto adjective : adjectives)
      if (stem.ends_with(adjective) && stem.size() > adjective.size() + 2) return stem;
  }
  return {};
}

/// Plurals written with a capital: Kamerleden by the table, Kamervragen, Amerikanen. Short ones are surnames.
string plural_name(string_view word, const WordList& words) {
  if (!words.is_name(word)) return {};
  if (word.ends_with("s") && word.size() > 8 && words.is_name(cut(word, 1))) return string(cut(word, 1));
  if (!word.ends_with("en")) return {};
  for (auto& stem : closed_forms(cut(word, 2)))
    if (stem.size() >= 7 && words.is_name(stem)) return stem;
  return {};
}

/// Of a place or people: nederlandse, amsterdams, europese (europees).
string of_name(string_view word, const WordList& words) {
  if (!words.is_name(word)) return {};
  for (const string_view ending : {"se", "s"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 4) continue;
    const auto stem = cut(word, ending.size());
    if (words.is_name(stem)) return string(stem);
  }
  if (word.ends_with("e"))
    for (auto& stem : closed_forms(cut(word, 1)))
      if (stem.size() >= 5 && words.is_name(stem)) return stem;
  return {};
}

/// produktie, aktief, kommissie: with a k, as many wrote until the Groene Boekje of 1996.
string old_spelling(string_view word, const WordList& words) {
  if (word.size() < 5 || words.has(word) || words.is_name(word)) return {};
  string all(word);
  std::ranges::replace(all, 'k', 'c');
  if (words.has(all)) return all == word ? string() : all;
  for (std::size_t at = word.find('k'); at != string_view::npos; at = word.find('k', at + 1)) {
    string one(word);
    one[at] = 'c';
    if (words.has(one)) return one;
  }
  return {};
}

constexpr std::array table = {
    InflectionRule{"plural of -e", "beroerten: beroerte", plural_of_e, true},
    InflectionRule{"infinitive", "weten: weet", infinitive, true},
    InflectionRule{"plural -s", "ministeries: ministerie", plural_s, true},
    InflectionRule{"plural -heden", "mogelijkheden: mogelijkheid", plural_heden, true},
    InflectionRule{"plural -en", "huizen: huis", plural_en, true},
    InflectionRule{"plural -oren", "motoren: motor", plural_oren, true},
    InflectionRule{"plural -n", "gemeenten: gemeente", plural_n, true},
    InflectionRule{"foreign plural", "musea: museum", plural_foreign, true},
    InflectionRule{"diminutive", "kaartje: kaart", diminutive, true},
    InflectionRule{"adjective -e", "groene: groen", adjective_e, true},
    InflectionRule{"verb -t", "onderzoekt: onderzoek", verb_t, false},
    InflectionRule{"verb past", "werkte: werk", verb_past, false},
    InflectionRule{"participle", "aangepakt: aanpak", verb_participle, false},
    InflectionRule{"participle -end", "vervuilend: vervuil", verb_end, false},
    InflectionRule{"comparison", "groter: groot", comparison, false},
    InflectionRule{"old spelling", "produktie: productie", old_spelling, true},
    InflectionRule{"plural of a name", "kamervragen: kamervraag", plural_name, true, true},
    InflectionRule{"of a name", "nederlandse: nederland", of_name, false, true},
};

}  // namespace

std::string_view without_verb_prefix(std::string_view word) {
  std::string_view longest;
  for (const auto prefix : separable)
    if (word.size() >= prefix.size() + 3 && word.starts_with(prefix) && prefix.size() > longest.size())
      longest = prefix;
  return longest.empty() ? std::string_view{} : word.substr(longest.size());
}

std::span<const InflectionRule> inflection_rules() { return table; }

std::string listed_stem_of_en(std::string_view word, const WordList& words) {
  return word.ends_with("en") ? listed_stem(cut(word, 2), words) : string();
}

}  // namespace kamervragen::dutch
