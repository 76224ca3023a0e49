#include "searcher/reference/name.hh"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "schema/facts/facts.hh"
#include "schema/facts/names.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"
#include "schema/text/split.hh"

namespace kamervragen::reference {
namespace {

/// What stands before a surname and is no part of what it is sorted by.
constexpr std::array<std::string_view, 24> prefixes = {"van", "von", "de",    "den", "der", "des", "het", "'t",
                                                       "’t",  "'s",  "te",    "ten", "ter", "op",  "in",  "aan",
                                                       "bij", "uit", "van't", "la",  "le",  "du",  "el",  "al"};
bool is_prefix(std::string_view word) { return std::ranges::find(prefixes, word) != prefixes.end(); }

/// The surnames of the members, by person and alone.
struct Surnames {
  std::unordered_map<std::string, std::string> of_person;
  std::set<std::string> known;  ///< as facts::name_key has them
};
const Surnames& surnames() {
  static const auto read = [] {
    Surnames out;
    for (const auto& lid : facts::rows_of({&facts::FactTexts::leden}).leden) {
      out.of_person.emplace(lid.persoon, lid.achternaam);
      out.known.insert(facts::name_key(lid.achternaam));
    }
    return out;
  }();
  return read;
}
bool is_surname(std::string_view name) { return surnames().known.contains(facts::name_key(name)); }

/// A surname as it stands, with what is before it taken off; `cased` where that stands in lower case only.
Name of_surname(std::string given, std::string_view surname, bool cased) {
  Name out{.given = std::move(given)};
  auto words = text::split_views(surname, ' ');
  std::size_t before = 0;
  while (before + 1 < words.size() && is_prefix(cased ? std::string(words[before]) : text::ascii_lower(words[before])))
    ++before;
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto& part = i < before ? out.prefix : out.family;
    if (!part.empty()) part += ' ';
    part += i < before ? text::ascii_lower(words[i]) : std::string(words[i]);
  }
  return out;
}

/// "Tom van der Lee" ends with "Van der Lee", in whatever case, at the beginning of a word.
bool ends_with_name(std::string_view whole, std::string_view name) {
  if (name.empty() || name.size() > whole.size()) return false;
  const auto at = whole.size() - name.size();
  return text::ascii_lower(whole.substr(at)) == text::ascii_lower(name) && (at == 0 || whole[at - 1] == ' ');
}

/// A name cut in two before a surname, and before what stands before that.
Name cut_before(std::string_view whole, std::size_t surname) {
  while (surname > 1) {
    const auto word = whole.rfind(' ', surname - 2) + 1;  // 0 where there is none
    if (word == 0 || !is_prefix(whole.substr(word, surname - 1 - word))) break;
    surname = word;
  }
  return of_surname(std::string(text::trim(whole.substr(0, surname))), whole.substr(surname), true);
}

/// Where the words of a name begin, the first left out.
std::vector<std::size_t> later_words(std::string_view name) {
  std::vector<std::size_t> out;
  for (std::size_t i = 1; i < name.size(); ++i)
    if (name[i - 1] == ' ' && name[i] != ' ') out.push_back(i);
  return out;
}

std::string_view word_at(std::string_view name, std::size_t at) {
  return name.substr(at, std::min(name.find(' ', at), name.size()) - at);
}

/// Of a person who is in no table: what stands in lower case begins his surname, else his second word does.
Name of_person(std::string_view persoon) {
  const auto words = later_words(persoon);
  for (const auto at : words)
    if (is_prefix(word_at(persoon, at))) return cut_before(persoon, at);
  return words.empty() ? of_surname("", persoon, false) : cut_before(persoon, words.front());
}

/// A name alone.
Name of_published(std::string naam) {
  std::erase_if(naam, [](char c) { return c == '(' || c == ')'; });  // "(Rik) Janssen"
  const auto [initials, rest] = facts::split_initials(naam);
  if (!initials.empty()) return of_surname(std::string(initials), rest, false);
  if (is_surname(naam)) return of_surname("", naam, false);
  const auto words = later_words(naam);
  for (const auto at : words) {
    const auto before = std::string_view(naam).substr(0, at - 1);
    const auto last = before.substr(before.rfind(' ') + 1);
    const bool inside = last.find('-') != std::string_view::npos;  // "Faber-van de Klashorst"
    if (!inside && !is_prefix(text::ascii_lower(last)) && is_prefix(word_at(naam, at))) return cut_before(naam, at);
  }
  for (const auto at : words)
    if (is_surname(std::string_view(naam).substr(at)) && !is_prefix(text::ascii_lower(word_at(naam, 0))))
      return cut_before(naam, at);
  return of_surname("", naam, false);
}

}  // namespace

Name split_name(std::string_view naam, std::string_view persoon) {
  if (persoon.empty()) return of_published(text::collapse(naam));
  if (const auto known = surnames().of_person.find(std::string(persoon)); known != surnames().of_person.end())
    if (ends_with_name(persoon, known->second)) return cut_before(persoon, persoon.size() - known->second.size());
  if (persoon != naam && ends_with_name(persoon, naam)) return cut_before(persoon, persoon.size() - naam.size());
  return of_person(persoon);
}

}  // namespace kamervragen::reference
