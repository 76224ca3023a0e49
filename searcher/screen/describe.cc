#include "searcher/screen/describe.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/layout/fields.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"
#include "schema/text/joined.hh"
#include "schema/text/width.hh"
#include "searcher/screen/phrases.hh"

namespace kamervragen::screen {
namespace {

template <class Person>
std::string all_names(const std::vector<Person>& persons, std::string_view separator = ", ") {
  std::vector<std::string> out;
  for (const auto& person : persons) out.push_back(who(person));
  return joined(out, separator);
}

/// The kinds of parts of a query and of matches: finder::Explanation, match::Reason.
struct Kind {
  std::string_view name, english;
};
constexpr std::array kinds = {Kind{"woord", "word"},
                              Kind{"woordvorm", "written form"},
                              Kind{"samenstelling", "compound"},
                              Kind{"andere naam", "another name"},
                              Kind{"zin", "phrase"},
                              Kind{"voorvoegsel", "beginning"},
                              Kind{"nabijheid", "near"},
                              Kind{"sleutel", "number"},
                              Kind{"label", "value"},
                              Kind{"getal", "range"},
                              Kind{"datum", "days"},
                              Kind{"berekend", "judged"},
                              Kind{"alles", "everything"},
                              Kind{"titel", "title"}};

/// The words of offices have no capital within a sentence; the names of ministries keep theirs.
constexpr std::array<std::string_view, 7> office_words = {"Minister", "President", "Staatssecretaris", "Viceminister",
                                                          "Vice",     "Premier",   "Vicepremier"};

/// As the facts write it, "Minister-President, Minister van Algemene Zaken", behind a name.
std::string functie_in_sentence(std::string functie) {
  for (std::size_t at = 0; at < functie.size();) {
    const auto end = std::min(functie.find_first_of(" -,;", at), functie.size());
    if (text::among(office_words, std::string_view(functie).substr(at, end - at)))
      functie[at] = text::ascii_lower(functie[at]);
    at = end + 1;
  }
  return functie;
}

}  // namespace

std::string joined(const std::vector<std::string>& values, std::string_view separator) {
  return text::joined(values, separator);
}

std::string title(const Head& head) {
  const auto& titel = record::titel_of(head);
  return titel.empty() ? say(Phrase::no_title) : titel;
}

std::string who(const Indiener& i) {
  const auto& name = name_of(i);
  const auto& fractie = fractie_of(i);
  return fractie.empty() ? name : fmt::format("{} ({})", name, fractie);
}

std::string who(const Bewindspersoon& b) {
  const auto& name = name_of(b);
  if (!b.functie.empty()) {
    const auto functie = functie_in_sentence(b.functie);
    return b.fractie.empty() ? fmt::format("{}, {}", name, functie)
                             : fmt::format("{}, {} ({})", name, functie, b.fractie);
  }
  if (name.empty())
    return b.ministerie.empty()
               ? b.ambt
               : fmt::format("{} {} {}", b.ambt, b.voorzetsel.empty() ? "van" : b.voorzetsel, b.ministerie);
  const auto person = b.ambt.empty() ? name : fmt::format("{} {}", b.ambt, name);
  return b.ministerie.empty() ? person : fmt::format("{} ({})", person, b.ministerie);
}

std::string names(const std::vector<Indiener>& persons) { return all_names(persons); }
std::string names(const std::vector<Bewindspersoon>& persons) {
  // A functie follows its name behind a comma.
  const bool commas = std::ranges::any_of(persons, [](const auto& b) { return !b.functie.empty(); });
  return all_names(persons, commas ? "; " : ", ");
}

std::string dates(const Head& head) {
  const auto submitted =
      head.ingezonden ? say(Phrase::submitted, {{"date", head.ingezonden->dutch()}}) : say(Phrase::submitted_sometime);
  if (head.status != Status::beantwoord) return fmt::format("{}, {}", submitted, name(head.status));
  const auto answered =
      head.beantwoord ? say(Phrase::answered, {{"date", head.beantwoord->dutch()}}) : say(Phrase::answered_sometime);
  if (!head.dagen) return fmt::format("{}, {}", submitted, answered);
  const auto days = *head.dagen == 1 ? say(Phrase::one_day) : say(Phrase::days, {{"days", *head.dagen}});
  return fmt::format("{}, {} {}", submitted, answered, days);
}

std::string reference(const Head& head) {
  return head.ingezonden ? fmt::format("{}, {}: {}", head.nummer, head.ingezonden->dutch(), title(head))
                         : fmt::format("{}: {}", head.nummer, title(head));
}

std::string address_line(std::string_view address, std::size_t indent, std::size_t width, const program::Paint& paint) {
  const auto wide = text::columns(address);
  const auto most = wide < width ? width - wide : 0;
  return std::string(std::min(indent, most), ' ') + paint(program::Style::dim, address) + "\n";
}

std::string_view english(std::string_view kind) {
  const auto* found = std::ranges::find(kinds, kind, &Kind::name);
  return found == kinds.end() ? kind : found->english;
}

std::string numbers(const std::vector<int>& list) {
  std::string out;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out += i + 1 == list.size() ? " en " : ", ";
    out += fmt::to_string(list[i]);
  }
  return out;
}

}  // namespace kamervragen::screen
