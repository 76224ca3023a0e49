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

void correct_soort(Publicatie& p) {
  const auto relabel = [&](PublicatieSoort soort, const char* why) {
    warn(p.waarschuwingen, waarschuwing::soort_verschilt, "soort", std::string(why));
    p.soort = soort;
  };
  // A notice, moved from where it stands to where it belongs.
  const auto move_notice = [&](std::string tekst) {
    if (!p.mededeling) p.mededeling.emplace();
    auto& to = p.mededeling->tekst;
    if (!to.empty()) to += '\n';
    to += std::move(tekst);
  };

  if (p.soort == PublicatieSoort::antwoord) {
    if (p.antwoorden.empty() && !p.zonder_tekst) {
      // Where nothing is answered, less will do.
      const auto notice = std::ranges::find_if(p.overig, [&](const std::string& tekst) {
        const bool of_answers = text::contains_ci(tekst, "beantwoord") || text::contains_ci(tekst, "antwoorden");
        return is_uitstel_of_intrekking(tekst) ||
               (!p.vragen.empty() && of_answers && mededeling_soort(tekst) != MededelingSoort::overig);
      });
      if (p.mededeling) {
        relabel(PublicatieSoort::mededeling, "labelled an answer, but it holds a mededeling and no answers");
      } else if (is_uitstel_of_intrekking(p.toelichting)) {
        move_notice(std::exchange(p.toelichting, {}));
        relabel(PublicatieSoort::mededeling, "labelled an answer, but it says that the questions are not answered");
      } else if (notice != p.overig.end()) {
        move_notice(std::move(*notice));
        p.overig.erase(notice);
        relabel(PublicatieSoort::mededeling, "labelled an answer, but it says that the questions are not answered");
      } else if (titel_zegt_uitstel(p.titel)) {
        relabel(PublicatieSoort::mededeling, "labelled an answer, but its title says that the answer is put off");
      }
    } else if (p.antwoorden.size() == 1 && (p.vragen.size() != 1 || titel_zegt_uitstel(p.titel)) &&
               p.antwoorden[0].op_vragen.empty() && is_uitstel_of_intrekking(p.antwoorden[0].tekst)) {
      auto& only = p.antwoorden[0];
      move_notice(std::move(only.tekst));
      for (auto& noot : only.noten) move_notice(std::string(text::trim(noot.nr + ' ' + noot.tekst)));
      p.antwoorden.clear();
      relabel(PublicatieSoort::mededeling, "labelled an answer, but its only answer puts the answers off");
    } else if (p.zonder_tekst && titel_zegt_uitstel(p.titel)) {
      relabel(PublicatieSoort::mededeling, "labelled an answer, but its title says that the answer is put off");
    }
  } else if (p.soort == PublicatieSoort::mededeling && !p.antwoorden.empty() && !p.mededeling) {
    if (p.antwoorden.size() == 1 && is_uitstel_of_intrekking(p.antwoorden[0].tekst)) {
      auto& only = p.antwoorden[0];
      move_notice(std::move(only.tekst));
      for (auto& noot : only.noten) move_notice(std::string(text::trim(noot.nr + ' ' + noot.tekst)));
      p.antwoorden.clear();
    } else {
      relabel(PublicatieSoort::antwoord, "labelled a mededeling, but it holds answers");
    }
  }

  if (p.mededeling) {
    p.mededeling->soort = mededeling_soort(p.mededeling->tekst);
    if (p.mededeling->soort == MededelingSoort::overig && text::starts_with_word(p.titel, "uitstel")) {
      p.mededeling->soort = MededelingSoort::uitstel;
    }
  } else if (p.soort == PublicatieSoort::mededeling) {
    // Metadata alone, or a text that went elsewhere: the record still says that a notice came, and when.
    p.mededeling.emplace();
    p.mededeling->soort =
        text::starts_with_word(p.titel, "uitstel") || text::starts_with_word(p.titel, "uitstelbericht")
            ? MededelingSoort::uitstel
            : MededelingSoort::overig;
  }
  if (p.mededeling && !p.mededeling->datum) p.mededeling->datum = p.ontvangen;
}

}  // namespace kamervragen::grammar
