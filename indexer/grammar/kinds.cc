#include "indexer/grammar/kinds.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/grammar/warnings.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::grammar {
namespace {

// A notice is a letter of a few lines; an answer that happens to speak of late answers is longer or one of many.
constexpr std::size_t longest_notice = 2'500;

template <std::size_t N>
bool says(std::string_view text, const std::array<std::string_view, N>& phrases) {
  return std::ranges::any_of(phrases, [&](auto phrase) { return text::contains_ci(text, phrase); });
}

constexpr std::array<std::string_view, 9> withdrawn = {
    "worden ingetrokken", "zijn ingetrokken",        "ingetrokken worden beschouwd",
    "als ingetrokken",    "ingetrokken kamervragen", "heeft ingetrokken",
    "hebben ingetrokken", "vragen ingetrokken",      "vragen in te trekken"};

constexpr std::array<std::string_view, 14> put_off = {"gebruikelijke termijn",
                                                      "gestelde termijn",
                                                      "binnen de termijn",
                                                      "uitstel",
                                                      "niet tijdig",
                                                      "zo spoedig mogelijk",
                                                      "nog niet beantwoord",
                                                      "niet binnen drie weken",
                                                      "niet binnen 3 weken",
                                                      "meer tijd",
                                                      "binnen de daarvoor",
                                                      "niet binnen de",
                                                      "op korte termijn beantwoord",
                                                      "op een later moment"};

/// Whether a sentence says of the answers themselves that they come later: "is het niet mogelijk de vragen binnen de
/// gestelde termijn te beantwoorden", "de beantwoording vergt meer tijd".
bool puts_answers_off(std::string_view sentence) {
  static constexpr std::array<std::string_view, 6> terms = {"gebruikelijke",     "gestelde",   "binnen de daarvoor",
                                                            "binnen de termijn", "drie weken", "3 weken"};
  if (!text::contains_ci(sentence, "beantwoord")) return false;
  const bool late =
      text::contains_ci(sentence, "niet ") && text::contains_ci(sentence, "binnen") && says(sentence, terms);
  return late || says(sentence, std::array<std::string_view, 4>{"niet tijdig", "uitstel van de beantwoording",
                                                                "uitstel van beantwoording", "meer tijd"});
}

}  // namespace

MededelingSoort mededeling_soort(std::string_view tekst) {
  if (says(tekst, withdrawn)) return MededelingSoort::intrekking;
  if (says(tekst, put_off)) return MededelingSoort::uitstel;
  return MededelingSoort::overig;
}

bool is_uitstel_of_intrekking(std::string_view tekst) {
  if (tekst.size() > longest_notice || !text::contains_ci(tekst, "vragen")) return false;
  if (says(tekst, withdrawn)) return true;
  for (std::size_t at = 0; at < tekst.size();) {
    const auto end = std::min(tekst.find_first_of(".\n", at), tekst.size());
    if (puts_answers_off(tekst.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

bool titel_zegt_uitstel(std::string_view titel) {
  return text::starts_with_word(titel, "uitstel") || text::starts_with_word(titel, "uitstelbericht") ||
         text::starts_with_word(titel, "mededeling");
}

namespace {

/// A notice, moved from where it stands to where it belongs.
void add_notice(Publicatie& p, std::string_view tekst) {
  if (!p.mededeling) p.mededeling.emplace();
  auto& to = p.mededeling->tekst;
  if (!to.empty()) to += '\n';
  to += tekst;
}

/// Less will do where nothing is answered: a word on the answers, and one of the phrases of a notice.
bool is_notice_without_answers(const Publicatie& p, const std::string& tekst) {
  const bool of_answers = text::contains_ci(tekst, "beantwoord") || text::contains_ci(tekst, "antwoorden");
  return is_uitstel_of_intrekking(tekst) ||
         (!p.vragen.empty() && of_answers && mededeling_soort(tekst) != MededelingSoort::overig);
}

auto notice_in_overig(Publicatie& p) {
  return std::ranges::find_if(p.overig, [&](const auto& tekst) { return is_notice_without_answers(p, tekst); });
}

bool answers_nothing(const Publicatie& p) { return p.antwoorden.empty() && !p.zonder_tekst; }
bool only_answer_is_notice(const Publicatie& p) {
  return p.antwoorden.size() == 1 && is_uitstel_of_intrekking(p.antwoorden[0].tekst);
}

void move_toelichting(Publicatie& p) { add_notice(p, std::exchange(p.toelichting, {})); }

void move_overig(Publicatie& p) {
  const auto notice = notice_in_overig(p);
  add_notice(p, *notice);
  p.overig.erase(notice);
}

void move_only_answer(Publicatie& p) {
  auto& only = p.antwoorden[0];
  add_notice(p, only.tekst);
  for (auto& noot : only.noten) add_notice(p, text::trim(noot.nr + ' ' + noot.tekst));
  p.antwoorden.clear();
}

void move_nothing(Publicatie&) {}

/// A publication whose parts say something else than its label.
struct Mislabelled {
  PublicatieSoort labelled, soort;
  bool (*applies)(Publicatie&);
  void (*move)(Publicatie&);
  std::string_view warning;  ///< empty where the label was right, and only a part stood in the wrong place
};

constexpr auto antwoord = PublicatieSoort::antwoord, mededeling = PublicatieSoort::mededeling;

// The first that applies is taken.
constexpr std::array mislabelled = {
    Mislabelled{antwoord, mededeling, [](Publicatie& p) { return answers_nothing(p) && p.mededeling.has_value(); },
                move_nothing, "labelled an answer, but it holds a mededeling and no answers"},
    Mislabelled{antwoord, mededeling,
                [](Publicatie& p) { return answers_nothing(p) && is_uitstel_of_intrekking(p.toelichting); },
                move_toelichting, "labelled an answer, but it says that the questions are not answered"},
    Mislabelled{antwoord, mededeling,
                [](Publicatie& p) { return answers_nothing(p) && notice_in_overig(p) != p.overig.end(); }, move_overig,
                "labelled an answer, but it says that the questions are not answered"},
    Mislabelled{antwoord, mededeling,
                [](Publicatie& p) {
                  return only_answer_is_notice(p) && p.antwoorden[0].op_vragen.empty() &&
                         (p.vragen.size() != 1 || titel_zegt_uitstel(p.titel));
                },
                move_only_answer, "labelled an answer, but its only answer puts the answers off"},
    Mislabelled{antwoord, mededeling,
                [](Publicatie& p) { return (p.antwoorden.empty() || p.zonder_tekst) && titel_zegt_uitstel(p.titel); },
                move_nothing, "labelled an answer, but its title says that the answer is put off"},
    Mislabelled{mededeling, mededeling, [](Publicatie& p) { return !p.mededeling && only_answer_is_notice(p); },
                move_only_answer, ""},
    Mislabelled{mededeling, antwoord, [](Publicatie& p) { return !p.mededeling && !p.antwoorden.empty(); },
                move_nothing, "labelled a mededeling, but it holds answers"},
};

MededelingSoort soort_by_title(std::string_view titel) {
  const bool late = text::starts_with_word(titel, "uitstel") || text::starts_with_word(titel, "uitstelbericht");
  return late ? MededelingSoort::uitstel : MededelingSoort::overig;
}

/// The soort and the day of the mededeling. Where a publication that is one has no text of it (metadata alone, or a
/// text that went elsewhere), the record still says that a notice came, and when.
void complete_mededeling(Publicatie& p) {
  if (p.mededeling) {
    p.mededeling->soort = mededeling_soort(p.mededeling->tekst);
    if (p.mededeling->soort == MededelingSoort::overig && text::starts_with_word(p.titel, "uitstel"))
      p.mededeling->soort = MededelingSoort::uitstel;
  } else if (p.soort == mededeling) {
    p.mededeling.emplace().soort = soort_by_title(p.titel);
  }
  if (p.mededeling && !p.mededeling->datum) p.mededeling->datum = p.ontvangen;
}

}  // namespace

void correct_soort(Publicatie& p) {
  const auto found = std::ranges::find_if(
      mislabelled, [&](const Mislabelled& row) { return row.labelled == p.soort && row.applies(p); });
  if (found != mislabelled.end()) {
    found->move(p);
    p.soort = found->soort;
    if (!found->warning.empty())
      warn(p.waarschuwingen, waarschuwing::soort_verschilt, "soort", std::string(found->warning));
  }
  complete_mededeling(p);
}

}  // namespace kamervragen::grammar
