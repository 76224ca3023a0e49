#include "indexer/grammar/offices.hh"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/grammar/leading.hh"
#include "indexer/grammar/ministries.hh"
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

struct Found {
  std::size_t begin, end;
  const OfficeWord* office;
};

const OfficeWord* office_at(std::string_view text) {
  const auto office =
      std::ranges::find_if(office_words, [&](const auto& o) { return text::starts_with_word(text, o.word); });
  return office == office_words.end() ? nullptr : &*office;
}

/// The next office word at or after `from` that stands outside brackets.
std::optional<Found> next_office(std::string_view text, std::size_t from) {
  int depth = 0;
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')') --depth;
    if (depth > 0 || !text::is_letter(text[i]) || (i > 0 && (text::is_word(text[i - 1]) || text[i - 1] == '-')))
      continue;
    if (const auto* office = office_at(text.substr(i))) return Found{i, i + office->word.size(), office};
  }
  return std::nullopt;
}

/// Without the words that tie one office to the next: ", en de", " alsmede aan de", " en antwoord van".
std::string_view without_ties(std::string_view text) {
  static constexpr std::array<std::string_view, 24> ties = {"en",
                                                            "de",
                                                            "het",
                                                            "den",
                                                            "aan",
                                                            "alsmede",
                                                            "alsook",
                                                            "antwoord",
                                                            "mededeling",
                                                            "namens",
                                                            "mede",
                                                            "zijn",
                                                            "haar",
                                                            "hun",
                                                            "mijn",
                                                            "door",
                                                            "tevens",
                                                            "ook",
                                                            "heer",
                                                            "mevrouw",
                                                            "van",
                                                            "ambtgenoot",
                                                            "respectievelijk",
                                                            "resp"};
  for (bool again = true; again;) {
    again = false;
    text = text::trim(text, ",;.");
    for (const auto tie : ties) {
      if (text.size() < tie.size()) continue;
      const auto tail = text.substr(text.size() - tie.size());
      const bool alone = text.size() == tie.size() || text::is_space(text[text.size() - tie.size() - 1]) ||
                         text[text.size() - tie.size() - 1] == ',' || text[text.size() - tie.size() - 1] == ')';
      if (!alone || !text::starts_with_word(tail, tie)) continue;
      text = text.substr(0, text.size() - tie.size());
      again = true;
      break;
    }
  }
  return text;
}

/// Splits "Justitie en Financiën" into known names; the text itself where that does not come out.
void split_known(std::string_view text, std::vector<std::string>& out) {
  constexpr std::size_t longest_list = 300;
  if (text.size() <= longest_list && !known_ministry(text)) {
    for (auto at = text.size(); at-- > 0;) {
      std::size_t tie = 0;
      if (text.substr(at).starts_with(", ")) tie = 2;
      if (text.substr(at).starts_with(" en ")) tie = 4;
      if (text.substr(at).starts_with(", en ")) tie = 5;
      if (tie == 0 || !known_ministry(text.substr(0, at))) continue;
      std::vector<std::string> rest;
      split_known(text.substr(at + tie), rest);
      if (!std::ranges::all_of(rest, [](const auto& m) { return known_ministry(m); })) continue;
      out.emplace_back(text::trim(text.substr(0, at)));
      out.insert(out.end(), rest.begin(), rest.end());
      return;
    }
  }
  out.emplace_back(text::trim(text));
}

/// "van A en van B", "voor A en van B", "van A, B en C" (plural) as ministries.
std::vector<std::string> ministries_in(std::string_view text, bool plural) {
  std::vector<std::string> out;
  text = text::trim(text, ",;.");
  if (!take_word(text, "van")) take_word(text, "voor");
  while (!text.empty()) {
    auto cut = std::string_view::npos, skip = std::size_t{0};
    for (const std::string_view tie : {" en van ", " en voor ", ", van ", ", voor ", " en die van ", ", en van "}) {
      const auto at = text::find_ci(text, tie);
      if (at < cut) {
        cut = at;
        skip = tie.size();
      }
    }
    auto part = text::trim(cut == std::string_view::npos ? text : text.substr(0, cut), ",;.");
    for (const std::string_view article : {"het ministerie van", "de"}) take_word(part, article);
    if (plural) {
      split_known(part, out);
    } else if (!part.empty()) {
      out.emplace_back(part);
    }
    text = cut == std::string_view::npos ? std::string_view{} : text::trim(text.substr(cut + skip));
  }
  std::erase(out, std::string{});
  return out;
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
  std::string_view naam, ministerie;
};

PersonAndMinistry person_and_ministry(std::string_view text) {
  for (const std::string_view tie : {", de heer ", ", mevrouw ", ", mw. ", ", drs. ", ", dr. ", ", mr. "}) {
    const auto at = text::find_ci(text, tie);
    if (at != std::string_view::npos) return {text::trim(text.substr(at + 1), ",;."), text::trim(text.substr(0, at))};
  }
  for (const std::string_view tie : {" van ", " voor "}) {
    const auto at = text::find_ci(text, tie);
    if (at != std::string_view::npos && known_ministry(text.substr(at + tie.size())))
      return {text.substr(0, at), text.substr(at + tie.size())};
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

std::vector<Bewindspersoon> parse_offices(std::string_view given) {
  const auto text = without_asides(text::collapse(given));
  std::vector<Bewindspersoon> out;
  std::vector<std::size_t> without_ministry;  // "de Minister en …": named by the next office's ministry
  auto found = next_office(text, 0);
  while (found) {
    const auto next = next_office(text, found->end);
    const auto scope = std::string_view(text).substr(found->end, (next ? next->begin : text.size()) - found->end);
    const auto& office = *found->office;
    found = next;
    if (office.ambt == "vice") continue;

    const auto own = next ? without_ties(scope) : text::trim(scope, ",;.");
    const auto parts = brackets(own);
    const auto plain = text::trim(parts.before, ",;.");
    const bool of_ministry = leads_to_ministry(plain);

    // "de Minister-President, Minister van Algemene Zaken" is one person, also with his name in between.
    if (office.ambt == "minister" && !out.empty() && out.back().ambt == "minister-president" &&
        out.back().ministerie.empty() && of_ministry && text::contains_ci(plain, "algemene zaken")) {
      out.back().ministerie = "Algemene Zaken";
      continue;
    }

    Bewindspersoon person;
    person.ambt = office.ambt;
    // "Minister van Financiën (FIN)" names no person.
    auto ministry_only = plain;
    const bool abbreviated =
        (take_word(ministry_only, "van") || take_word(ministry_only, "voor")) && known_ministry(ministry_only);
    if (parts.found && !parts.inside.empty() && !abbreviated) {
      // "Ministers Kaag (Financiën) en Blok (Buitenlandse Zaken)": as many as have brackets.
      for (auto one = parts; one.found && !one.inside.empty(); one = brackets(one.behind)) {
        auto ministry = one.inside;
        const bool shared = take_all_of_them(ministry);
        if (!take_word(ministry, "van")) take_word(ministry, "voor");
        person.ministerie = std::string(ministry);
        for (const auto name : names_in(without_lead_ties(one.before), office.plural)) {
          person.naam = surname(name);
          out.push_back(person);
        }
        if (!shared) continue;
        for (auto& before : out) {
          if (!before.naam.empty() && before.ministerie.empty()) before.ministerie = ministry;
        }
      }
    } else if (office.ambt == "bewindspersoon") {
      // "bewindspersonen A en B"
      for (const auto name : names_in(plain, office.plural)) {
        person.naam = surname(name);
        if (!person.naam.empty() || plain.empty()) out.push_back(person);
      }
    } else if (office.ambt == "regering") {
      out.push_back(std::move(person));
    } else {
      auto stated = plain;
      if (of_ministry && !take_word(stated, "van")) take_word(stated, "voor");
      if (const auto both = person_and_ministry(stated); !both.naam.empty() && !office.plural) {
        person.naam = surname(both.naam);
        person.ministerie = std::string(both.ministerie);
        out.push_back(std::move(person));
        continue;
      }
      // "Staatssecretaris Cultuur en Media": no surname has "en" in it.
      const bool post = known_ministry(plain) || plain.find(" en ") != std::string_view::npos;
      const bool named = !plain.empty() && !of_ministry && !post && !office.plural;
      if (named) {
        person.naam = surname(plain);
        out.push_back(std::move(person));
        continue;
      }
      const auto names = ministries_in(plain, office.plural);
      if (names.empty()) {
        if (office.ambt != "minister-president") without_ministry.push_back(out.size());
        out.push_back(std::move(person));
        continue;
      }
      for (const auto index : without_ministry) out[index].ministerie = names.front();
      without_ministry.clear();
      for (const auto& name : names) {
        person.ministerie = name;
        out.push_back(person);
      }
    }
  }
  return out;
}

}  // namespace kamervragen::grammar
