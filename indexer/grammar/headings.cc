#include "indexer/grammar/headings.hh"

#include <algorithm>
#include <array>

#include "indexer/grammar/leading.hh"
#include "indexer/grammar/offices.hh"
#include "schema/citation/parse.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::grammar {
namespace {

constexpr const char* kop = "kop";
// The longest real heading has some 700 bytes. A text far beyond that is none, and not worth the grammar's time.
constexpr std::size_t longest_kop = 8'000;

bool too_long(const KopTekst& from, Waarschuwingen& w) {
  if (from.tekst.size() <= longest_kop) return false;
  warn(w, waarschuwing::kop_onbegrepen, kop, "a heading of " + std::to_string(from.tekst.size()) + " bytes");
  return true;
}

/// "(ingezonden …", the last in the text: a subject may quote one.
std::size_t find_last_ci(std::string_view text, std::string_view lower_part) {
  auto last = std::string_view::npos;
  for (auto at = text::find_ci(text, lower_part); at != std::string_view::npos;
       at = text::find_ci(text, lower_part, at + 1))
    last = at;
  return last;
}

/// The isodatum attribute before the words, unless it is no date.
record::Daggetuigen days_of(const KopTekst& from, std::string_view words, const char* what, Waarschuwingen& w) {
  record::Daggetuigen out;
  out.woorden = record::find_dutch_date(words);
  if (!from.isodatum) {
    if (!out.woorden && !words.empty() && text::contains_ci(words, what)) {
      warn(w, waarschuwing::datum_ongeldig, kop, "no date behind \"" + std::string(what) + "\": " + std::string(words));
    }
    return out;
  }
  out.attribuut = Date::from_iso(*from.isodatum);
  if (!out.attribuut) warn(w, waarschuwing::datum_ongeldig, kop, "isodatum \"" + *from.isodatum + "\" is no date");
  return out;
}

/// Commas and "en" outside brackets.
std::vector<std::string_view> split_names(std::string_view text) {
  std::vector<std::string_view> out;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && depth > 0) --depth;
    if (depth > 0) continue;
    std::size_t tie = 0;
    if (text[i] == ',' || text[i] == ';') tie = 1;
    if (text.substr(i).starts_with(" en ")) tie = 4;
    if (text.substr(i).starts_with(" & ")) tie = 3;
    if (text.substr(i).starts_with(" alsmede ")) tie = 9;
    if (text[i] == ')' && text::starts_with_word(text.substr(i + 1), "en")) {  // "(VVD)en B": no space
      out.push_back(text.substr(begin, i + 1 - begin));
      begin = i + 3;
      i += 2;
      continue;
    }
    if (tie == 0) continue;
    out.push_back(text.substr(begin, i - begin));
    begin = i + tie;
    i += tie - 1;
    if (tie == 1 && begin < text.size() && text::starts_with_word(text::trim(text.substr(begin)), "en")) {  // ", en B"
      begin = text.size() - text::trim(text.substr(begin)).size() + 2;
      begin = std::min(begin, text.size());
      i = begin > 0 ? begin - 1 : 0;
    }
  }
  if (begin < text.size()) out.push_back(text.substr(begin));
  return out;
}

std::string_view without_lead(std::string_view name) {
  name = text::trim(name, ",;");
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view lead : {"van", "door"}) {
      // "van de leden", not the surname "van Dijk"
      std::string_view rest = name;
      if (take_word(rest, lead) &&
          (text::starts_with_word(rest, "het lid") || text::starts_with_word(rest, "de leden") ||
           text::starts_with_word(rest, "de heer") || text::starts_with_word(rest, "mevrouw"))) {
        name = rest;
        again = true;
      }
    }
    for (const std::string_view lead : {"het kamerlid", "de kamerleden", "het lid", "het leden", "de leden", "leden",
                                        "lid", "de heer", "de heren", "mevrouw", "de dames", "mw", "dhr"}) {
      if (take_word(name, lead)) again = true;
    }
  }
  return name;
}

/// Where the addressee begins ("de Minister …"), and where the names end; npos where no one is addressed.
struct Addressee {
  std::size_t names_end = std::string_view::npos, begin = std::string_view::npos;
};

Addressee find_addressee(std::string_view text) {
  for (const std::string_view tie : {" aan ", ")aan ", " van de minister"}) {
    for (auto at = text::find_ci(text, tie); at != std::string_view::npos; at = text::find_ci(text, tie, at + 1)) {
      const auto begin = at + (tie[1] == 'v' ? 5 : tie.size());
      if (begins_with_office(text.substr(begin))) return {tie[0] == ')' ? at + 1 : at, begin};
    }
  }
  return {};
}

struct Subject {
  std::size_t head_end, begin;
};

/// Where the subject begins, behind " over " or one of its like, from `from` on.
std::optional<Subject> find_subject(std::string_view text, std::size_t from) {
  static constexpr std::array<std::string_view, 9> ties = {" over ",
                                                           " inzake ",
                                                           " betreffende ",
                                                           " omtrent ",
                                                           " naar aanleiding van ",
                                                           " met betrekking tot ",
                                                           " in verband met ",
                                                           " ten aanzien van ",
                                                           " aangaande "};
  std::optional<Subject> best;
  for (const auto tie : ties) {
    const auto at = text::find_ci(text, tie, from);
    if (at != std::string_view::npos && (!best || at < best->head_end)) best = Subject{at, at + tie.size()};
  }
  return best;
}

/// "over" and its like at the end of what stands before the subject's element.
std::string_view without_subject_tie(std::string_view head) {
  head = text::trim(head, ",:");
  for (const std::string_view tie : {"over", "inzake", "betreffende", "omtrent", "naar aanleiding van",
                                     "met betrekking tot", "in verband met", "ten aanzien van", "aangaande"}) {
    if (head.size() > tie.size() && text::is_space(head[head.size() - tie.size() - 1]) &&
        text::starts_with_word(head.substr(head.size() - tie.size()), tie)) {
      return text::trim(head.substr(0, head.size() - tie.size()), ",");
    }
  }
  return head;
}

/// Without the full stop that stands before "(Ingezonden …" in old headings; that of "B.V." stays.
std::string subject_of(std::string_view text) {
  text = text::trim(text, ",;:");
  const auto n = text.size();
  if (n > 2 && text[n - 1] == '.' && text[n - 2] != '.' && text[n - 3] != '.') text.remove_suffix(1);
  return std::string(text);
}

/// "mede namens" and its like; npos where they are not.
std::size_t find_jointly(std::string_view text) {
  return std::min({text::find_ci(text, "mede namens"), text::find_ci(text, "mede-namens"),
                   text::find_ci(text, ", namens"), text::find_ci(text, ") namens"), text::find_ci(text, "medenamens"),
                   text::find_ci(text, "mede, namens")});
}

/// Without the question's opening words; what they say goes into `out`.
std::string_view without_opening(std::string_view text, VraagKop& out) {
  const auto vragen = text::find_ci(text, "vragen");
  if (vragen != std::string_view::npos && vragen < 40) {
    out.mondeling = text::contains_ci(text.substr(0, vragen), "mondelinge");
    auto rest = text::trim(text.substr(vragen + 6));
    take_word(rest, "gesteld");
    if (take_word(rest, "van") || take_word(rest, "door")) return rest;
  }
  std::string_view rest = text;
  if ((take_word(rest, "vraag") || take_word(rest, "mondelinge vraag")) && take_word(rest, "van")) {
    out.mondeling = out.mondeling || text::starts_with_word(text::trim(text), "mondelinge");
    return rest;
  }
  return {};
}

}  // namespace

std::vector<Indiener> parse_indieners(std::string_view text, Waarschuwingen& w) {
  std::vector<Indiener> out;
  std::size_t open = 0;  // those from here on await a fractie
  for (auto part : split_names(text)) {
    auto name = without_lead(part);
    std::string fractie;
    // "(Rik) Janssen" begins with brackets of its own.
    const auto own = name.starts_with('(') && name.find(')') + 1 < name.size() ? name.find(')') : 0;
    if (const auto bracket = name.find('(', own); bracket != std::string_view::npos) {
      auto inside = name.substr(bracket + 1);
      const auto close = inside.rfind(')');
      if (close != std::string_view::npos) inside = inside.substr(0, close);
      const bool all = take_all_of_them(inside);
      fractie = std::string(text::trim(inside, ",;"));
      name = text::trim(name.substr(0, bracket), ",;");
      if (!name.empty()) out.push_back({surname(name), {}, {}});
      const bool shared = out.size() > open + 1;
      if (shared && !all) {
        warn(w, waarschuwing::fractie_gedeeld, kop,
             "(" + fractie + ") stands behind several names without beiden or allen");
      }
      for (; open < out.size(); ++open) out[open].fractie = fractie;
    } else if (!name.empty()) {
      out.push_back({surname(name), {}, {}});
    }
  }
  for (auto& one : out) {
    for (const std::string_view tail : {" c.s.", " c.s"}) {
      if (one.naam.ends_with(tail)) one.naam.resize(one.naam.size() - tail.size());
    }
  }
  return out;
}

bool opens_vraagkop(std::string_view tekst) {
  constexpr std::size_t opening = 30;
  return text::contains_ci(tekst.substr(0, opening), "vragen van ");
}

bool is_antwoordkop(std::string_view tekst) {
  tekst = text::trim(tekst);
  for (const std::string_view lead : {"nader", "aanvullend", "gewijzigd", "herzien", "nadere", "aanvullende",
                                      "hernieuwd", "gerectificeerd", "schriftelijk"}) {
    take_word(tekst, lead);
  }
  constexpr std::array<std::string_view, 6> words = {"antwoord", "antwoorden",     "mededeling",
                                                     "uitstel",  "uitstelbericht", "reactie"};
  return std::ranges::any_of(words, [&](std::string_view word) { return text::starts_with_word(tekst, word); });
}

std::size_t find_antwoordkop(std::string_view tekst) {
  const auto sent = text::find_ci(tekst, "ingezonden");
  if (sent == std::string_view::npos) return std::string_view::npos;
  for (auto at = tekst.find(')', sent); at != std::string_view::npos && at < sent + 60; at = tekst.find(')', at + 1)) {
    const auto rest = text::trim(tekst.substr(at + 1), ".");
    if (is_antwoordkop(rest)) return static_cast<std::size_t>(rest.data() - tekst.data());
  }
  return std::string_view::npos;
}

VraagKop parse_vraagkop(const KopTekst& given, Waarschuwingen& w) {
  VraagKop out;
  if (too_long(given, w)) return out;
  auto from = given;
  const std::string_view text = from.tekst;
  auto sent = find_last_ci(text, "(ingezonden");
  // The element may reach to the end of the sentence.
  if (from.onderwerp && sent > from.onderwerp->begin && sent < from.onderwerp->end) from.onderwerp->end = sent;
  if (sent == std::string_view::npos) sent = find_last_ci(text, "ingezonden");
  // In the middle of a subject the word is one like any other.
  if (sent != std::string_view::npos && from.onderwerp && sent < from.onderwerp->end) sent = std::string_view::npos;
  auto words = sent == std::string_view::npos ? std::string_view{} : text.substr(sent);
  if (words.empty() && from.onderwerp) words = text.substr(from.onderwerp->end);
  out.ingezonden = days_of(from, words, "ingezonden", w);

  const auto before_date = text.substr(0, sent);
  std::string_view head;
  if (from.onderwerp && from.onderwerp->end > from.onderwerp->begin) {
    auto subject = text.substr(from.onderwerp->begin, from.onderwerp->end - from.onderwerp->begin);
    take_word(subject, "over");
    out.onderwerp = subject_of(subject);
    head = without_subject_tie(text.substr(0, from.onderwerp->begin));
  } else {
    const auto addressee = find_addressee(before_date);
    const auto subject = find_subject(before_date, addressee.begin == std::string_view::npos ? 0 : addressee.begin);
    if (subject) out.onderwerp = subject_of(before_date.substr(subject->begin));
    head = subject ? before_date.substr(0, subject->head_end) : text::trim(before_date, ".");
  }

  const auto rest = without_opening(head, out);
  if (rest.empty()) {
    warn(w, waarschuwing::kop_onbegrepen, kop, "expected \"Vragen van …\": " + std::string(head));
    for (const auto& naam : from.namen) out.indieners.push_back({surname(naam), {}, {}});
    return out;
  }
  const auto addressee = find_addressee(rest);
  out.indieners = parse_indieners(rest.substr(0, addressee.names_end), w);
  if (addressee.begin != std::string_view::npos) out.gericht_aan = parse_offices(rest.substr(addressee.begin));
  if (out.indieners.empty()) {
    for (const auto& naam : from.namen) out.indieners.push_back({surname(naam), {}, {}});
  }
  if (out.indieners.empty() || out.gericht_aan.empty()) {
    warn(w, waarschuwing::kop_onbegrepen, kop,
         std::string(out.indieners.empty() ? "no one who asks: " : "no one who is asked: ") + std::string(head));
  }
  if (!from.namen.empty() && from.namen.size() != out.indieners.size()) {
    warn(w, waarschuwing::indieners_verschillen, kop,
         std::to_string(out.indieners.size()) + " names read, " + std::to_string(from.namen.size()) + " marked");
  }
  return out;
}

AntwoordKop parse_antwoordkop(const KopTekst& from, Kamer kamer, Waarschuwingen& w) {
  AntwoordKop out;
  if (too_long(from, w)) return out;
  const std::string_view text = from.tekst;
  std::string_view rest = text::trim(text);
  out.mededeling = text::contains_ci(rest.substr(0, std::min<std::size_t>(rest.size(), 30)), "mededeling") ||
                   text::starts_with_word(rest, "uitstel") || text::starts_with_word(rest, "uitstelbericht");

  auto received = text::find_ci(text, "(ontvangen");
  if (received == std::string_view::npos) received = text::find_ci(text, "ontvangen");
  auto words = received == std::string_view::npos ? std::string_view{} : text.substr(received);
  const auto also = text::find_ci(text, "zie ook");
  if (received != std::string_view::npos && also != std::string_view::npos && also > received) {
    words = text.substr(received, also - received);
  }
  out.ontvangen = days_of(from, words, "ontvangen", w);
  out.zie_ook = citation::aanhangsels(text, kamer);

  auto head = text.substr(0, std::min(received, also));
  const auto jointly = find_jointly(head);
  const auto who = text::trim(head.substr(0, jointly), ",;.");
  // Behind "van": what precedes it names the paper, not a person.
  const auto van = text::find_ci(who, " van ");
  const auto by = text::find_ci(who, " door ");
  const auto start = std::min(van, by);
  out.ministers = parse_offices(start == std::string_view::npos ? who : who.substr(start));
  // It may stand behind the date as well.
  const auto behind = jointly == std::string_view::npos ? find_jointly(words) : jointly;
  if (behind != std::string_view::npos)
    out.mede_namens = parse_offices((jointly == std::string_view::npos ? words : head).substr(behind));
  if (out.ministers.empty()) warn(w, waarschuwing::kop_onbegrepen, kop, "no one who answers: " + std::string(head));
  return out;
}

}  // namespace kamervragen::grammar
