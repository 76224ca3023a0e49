#include "indexer/grammar/offices.hh"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/grammar/leading.hh"
#include "indexer/grammar/ministries.hh"
#include "indexer/grammar/ministry_list.hh"
#include "indexer/grammar/word_list.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::grammar {
namespace {

struct OfficeWord {
  std::string_view word, ambt;
  bool plural = false;
};

// The longer ones first: the first that fits is taken.
constexpr std::array<OfficeWord, 24> office_words = {{
    {"vice-minister-president", "vice"},
    {"viceminister-president", "vice"},
    {"vice-minister-presidenten", "vice"},
    {"vicepremier", "vice"},
    {"vice-premier", "vice"},
    {"minister-president", "minister-president"},
    {"minister president", "minister-president"},
    {"ministerpresident", "minister-president"},
    {"premier", "minister-president"},
    {"ministers", "minister", true},
    {"minister", "minister"},
    {"staatssecretarissen", "staatssecretaris", true},
    {"staatssecretaris", "staatssecretaris"},
    {"staatsecretaris", "staatssecretaris"},
    {"ambtgenoten", "minister", true},
    {"ambtgenote", "minister"},
    {"ambtgenoot", "minister"},
    {"ambtsgenoten", "minister", true},
    {"ambtsgenoot", "minister"},
    {"bewindspersonen", "bewindspersoon", true},
    {"bewindspersoon", "bewindspersoon"},
    {"regering", "regering"},
    {"kabinet", "regering"},
    {"ministeries", "minister", true},
}};

struct OfficeAt {
  std::size_t begin, end;
  const OfficeWord* word;
};

const OfficeWord* office_at(std::string_view text) {
  const auto office =
      std::ranges::find_if(office_words, [&](const auto& o) { return text::starts_with_word(text, o.word); });
  return office == office_words.end() ? nullptr : &*office;
}

/// The next office word at or after `from` that stands outside brackets.
std::optional<OfficeAt> next_office(std::string_view text, std::size_t from) {
  int depth = 0;
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')') --depth;
    if (depth > 0 || !text::is_letter(text[i]) || (i > 0 && (text::is_word(text[i - 1]) || text[i - 1] == '-')))
      continue;
    if (const auto* office = office_at(text.substr(i))) return OfficeAt{i, i + office->word.size(), office};
  }
  return std::nullopt;
}

// The words that tie one office to the next, parted by spaces.
constexpr std::string_view ties =
    "en de het den aan alsmede alsook antwoord mededeling namens mede zijn haar hun mijn door tevens ook heer mevrouw "
    "van ambtgenoot respectievelijk resp";

/// Without those: ", en de", " alsmede aan de", " en antwoord van".
std::string_view without_ties(std::string_view text) {
  for (;;) {
    text = text::trim(text, ",;.");
    const auto begin = text.find_last_of(" \t\r\n,)") + 1;  // 0 where there is none
    if (!among(ties, text::ascii_lower(text.substr(begin)))) return text;
    text = text.substr(0, begin);
  }
}

/// The text of the first brackets, and what stands before them.
struct Bracketed {
  std::string_view before, inside, behind;
  bool found = false;
};

/// "en van Blok" → "Blok", ", Blok" → "Blok"; a name of its own may begin with van.
std::string_view without_lead_ties(std::string_view text) {
  text = text::trim(text, ",;.");
  if (take_word(text, "en")) take_word(text, "van de heer");
  return text;
}

/// "A en B" as each name, where more than one may stand there; what it is as a whole else.
std::vector<std::string_view> names_in(std::string_view text, bool several) {
  std::vector<std::string_view> out;
  for (bool more = true; more;) {
    const auto cut = several ? std::min(text.find(", "), text.find(" en ")) : std::string_view::npos;
    more = cut != std::string_view::npos;
    out.push_back(text::trim(text.substr(0, cut)));
    if (more) text = text::trim(text.substr(cut + (text[cut] == ',' ? 2 : 4)));
  }
  return out;
}

Bracketed brackets(std::string_view text) {
  const auto open = text.find('(');
  if (open == std::string_view::npos) return {text, {}, {}, false};
  int depth = 0;
  for (auto i = open; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0)
      return {text.substr(0, open), text::trim(text.substr(open + 1, i - open - 1)), text.substr(i + 1), true};
  }
  return {text.substr(0, open), text::trim(text.substr(open + 1)), {}, true};
}

/// "van Financiën", "voor …"; not "Van Weel", where no ministry is called so.
bool leads_to_ministry(std::string_view text) {
  auto rest = text;
  if (text.starts_with("Van ")) return take_word(rest, "van") && known_ministry(rest);
  return text::starts_with_word(text, "van") || text::starts_with_word(text, "voor");
}

/// "Zalm van Financiën", "Financiën, de heer Zalm" → the person and the ministry; both empty where it is neither.
struct PersonAndMinistry {
  std::string_view naam, ministerie, voorzetsel{};
};

PersonAndMinistry person_and_ministry(std::string_view text) {
  for (const std::string_view tie : {", de heer ", ", mevrouw ", ", mw. ", ", drs. ", ", dr. ", ", mr. "}) {
    const auto at = text::find_ci(text, tie);
    if (at != std::string_view::npos) return {text::trim(text.substr(at + 1), ",;."), text::trim(text.substr(0, at))};
  }
  for (const std::string_view tie : {" van ", " voor "}) {
    const auto at = text::find_ci(text, tie);
    if (at != std::string_view::npos && known_ministry(text.substr(at + tie.size())))
      return {text.substr(0, at), text.substr(at + tie.size()), text::trim(tie)};
  }
  return {};
}

/// Behind the known ministry that "de Minister van …" at `from` names, whose name may hold commas; `from` where it
/// names none.
std::size_t behind_ministry(std::string_view text, std::size_t from) {
  for (const std::string_view tie : {" van ", " voor "}) {
    const auto at = text::find_ci(text, tie, from);
    if (at == std::string_view::npos || text.substr(from, at - from).find(',') != std::string_view::npos) continue;
    if (const auto size = ministry_at(text.substr(at + tie.size())); size > 0) return at + tie.size() + size;
  }
  return from;
}

/// Asides that name an office without asking it, or add to it: ", bij afwezigheid van de Minister,", ", tevens …".
std::string without_asides(std::string_view text) {
  std::string out(text);
  for (const std::string_view aside : {"bij afwezigheid van", "tijdens de afwezigheid van", "bij ontstentenis van",
                                       "in afwezigheid van", "tevens", "belast met"}) {
    for (auto at = text::find_ci(out, aside); at != std::string::npos; at = text::find_ci(out, aside, at)) {
      auto end = std::min(out.find(',', behind_ministry(out, at + aside.size())), out.size());
      if (const auto en_de = std::min(text::find_ci(out, " en de ", at), text::find_ci(out, " en van ", at));
          en_de < end)
        end = en_de;
      if (const auto close = out.find(')', at); close < end) end = close;
      auto begin = at;
      while (begin > 0 && (text::is_space(out[begin - 1]) || out[begin - 1] == ',' || out[begin - 1] == '(')) --begin;
      if (end < out.size() && (out[end] == ',' || out[end] == ')')) ++end;
      out.replace(begin, end - begin, end < out.size() ? " " : "");
      at = begin;
    }
  }
  return out;
}

}  // namespace

std::string surname(std::string_view text) {
  text = text::trim(text, ",;");
  for (const std::string_view title : {"de heer", "mevrouw", "mw", "dhr"}) {
    if (take_word(text, title)) text = text::trim(text, ".");
  }
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z' && !text::starts_with_word(out, "d")) {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  return out;
}

bool begins_with_office(std::string_view text) {
  text = text::trim(text);
  for (const std::string_view article : {"de", "het", "den"}) take_word(text, article);
  for (const std::string_view adjective : {"demissionair", "demissionaire", "waarnemend", "toenmalig", "nederlandse"}) {
    take_word(text, adjective);
  }
  return office_at(text) != nullptr;
}

namespace {

/// One office with what is said of it, up to the next.
struct Clause {
  const OfficeWord& office;
  std::string_view plain;  ///< without what stands in brackets
  Bracketed parts;
  bool of_ministry;  ///< "van Financiën", "voor …"
};

Clause clause_of(const OfficeWord& office, std::string_view scope, bool last) {
  const auto own = last ? text::trim(scope, ",;.") : without_ties(scope);
  const auto parts = brackets(own);
  const auto plain = text::trim(parts.before, ",;.");
  return {office, plain, parts, leads_to_ministry(plain)};
}

/// What the clauses before it have named.
struct Named {
  std::vector<Bewindspersoon> people;
  std::vector<std::size_t> without_ministry;  ///< "de Minister en …": named by the next office's ministry

  void add(const OfficeWord& office, std::string naam, const Ministry& ministerie = {}) {
    Bewindspersoon person;
    person.ambt = office.ambt;
    person.naam = std::move(naam);
    person.ministerie = ministerie.naam;
    person.voorzetsel = ministerie.voorzetsel;
    people.push_back(std::move(person));
  }
};

/// "de Minister-President, Minister van Algemene Zaken" is one person, also with his name in between.
bool add_to_minister_president(const Clause& c, Named& named) {
  const bool his = c.office.ambt == "minister" && !named.people.empty() &&
                   named.people.back().ambt == "minister-president" && named.people.back().ministerie.empty() &&
                   c.of_ministry && text::contains_ci(c.plain, "algemene zaken");
  if (his) named.people.back().ministerie = "Algemene Zaken", named.people.back().voorzetsel = "van";
  return his;
}

/// "van Financiën (FIN)" names no person: its brackets hold an abbreviation.
bool is_abbreviated(std::string_view plain) {
  return (take_word(plain, "van") || take_word(plain, "voor")) && known_ministry(plain);
}

/// "Ministers Kaag (Financiën) en Blok (Buitenlandse Zaken)": as many as have brackets.
bool add_bracketed(const Clause& c, Named& named) {
  if (!c.parts.found || c.parts.inside.empty() || is_abbreviated(c.plain)) return false;
  for (auto one = c.parts; one.found && !one.inside.empty(); one = brackets(one.behind)) {
    auto ministry = one.inside;
    const bool shared = take_all_of_them(ministry);
    const auto voorzetsel = take_preposition(ministry);
    const Ministry named_here{std::string(ministry), std::string(voorzetsel)};
    for (const auto name : names_in(without_lead_ties(one.before), c.office.plural))
      named.add(c.office, surname(name), named_here);
    if (!shared) continue;
    for (auto& before : named.people)
      if (!before.naam.empty() && before.ministerie.empty()) before.ministerie = ministry;
  }
  return true;
}

/// "bewindspersonen A en B"
bool add_bewindspersonen(const Clause& c, Named& named) {
  if (c.office.ambt != "bewindspersoon") return false;
  for (const auto name : names_in(c.plain, c.office.plural))
    if (auto naam = surname(name); !naam.empty() || c.plain.empty()) named.add(c.office, std::move(naam));
  return true;
}

bool add_regering(const Clause& c, Named& named) {
  if (c.office.ambt != "regering") return false;
  named.add(c.office, {});
  return true;
}

/// "Zalm van Financiën", "van Financiën, de heer Zalm"
bool add_person_of_ministry(const Clause& c, Named& named) {
  auto stated = c.plain;
  const auto leading = c.of_ministry ? take_preposition(stated) : std::string_view{};
  const auto both = person_and_ministry(stated);
  if (both.naam.empty() || c.office.plural) return false;
  const auto voorzetsel = both.voorzetsel.empty() ? leading : both.voorzetsel;
  named.add(c.office, surname(both.naam), {std::string(both.ministerie), std::string(voorzetsel)});
  return true;
}

/// "Staatssecretaris Blok"; not "Staatssecretaris Cultuur en Media": no surname has "en" in it.
bool add_person(const Clause& c, Named& named) {
  const bool post = known_ministry(c.plain) || text::contains(c.plain, " en ");
  if (c.plain.empty() || c.of_ministry || post || c.office.plural) return false;
  named.add(c.office, surname(c.plain));
  return true;
}

/// "van A en van B"; the offices before that named none are of the first.
bool add_ministries(const Clause& c, Named& named) {
  const auto ministries = ministries_in(c.plain, c.office.plural);
  if (ministries.empty()) {
    if (c.office.ambt != "minister-president") named.without_ministry.push_back(named.people.size());
    named.add(c.office, {});
    return true;
  }
  for (const auto index : named.without_ministry) {
    named.people[index].ministerie = ministries.front().naam;
    named.people[index].voorzetsel = ministries.front().voorzetsel;
  }
  named.without_ministry.clear();
  for (const auto& ministry : ministries) named.add(c.office, {}, ministry);
  return true;
}

// What a clause can say. The first that reads it is taken; the last reads any.
constexpr bool (*const readings[])(const Clause&, Named&) = {
    add_to_minister_president, add_bracketed, add_bewindspersonen, add_regering,
    add_person_of_ministry,    add_person,    add_ministries,
};

}  // namespace

std::vector<Bewindspersoon> parse_offices(std::string_view given) {
  const auto text = without_asides(text::collapse(given));
  Named named;
  for (auto office = next_office(text, 0); office;) {
    const auto next = next_office(text, office->end);
    const auto end = next ? next->begin : text.size();
    const auto scope = std::string_view(text).substr(office->end, end - office->end);
    if (office->word->ambt != "vice") {
      const auto clause = clause_of(*office->word, scope, !next);
      std::ranges::any_of(readings, [&](auto read) { return read(clause, named); });
    }
    office = next;
  }
  return std::move(named.people);
}

}  // namespace kamervragen::grammar
