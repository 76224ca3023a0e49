#include "searcher/drafts/mail.hh"

#include <algorithm>
#include <array>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::drafts {
namespace {

/// A line that is longer says something.
constexpr std::size_t greeting_most = 60;
constexpr std::array<std::string_view, 15> greetings = {
    "beste",       "geachte",   "hoi",   "hallo", "hai", "dag",  "goedemorgen", "goedemiddag",
    "goedenavond", "goedendag", "lieve", "l.s.",  "hi",  "dear", "ha"};
constexpr std::array<std::string_view, 22> closings = {"met vriendelijke groet",
                                                       "met hartelijke groet",
                                                       "met collegiale groet",
                                                       "met groet",
                                                       "met de meeste hoogachting",
                                                       "vriendelijke groet",
                                                       "hartelijke groet",
                                                       "veel groeten",
                                                       "groet",
                                                       "groeten",
                                                       "groetjes",
                                                       "gr.",
                                                       "mvg",
                                                       "m.v.g.",
                                                       "hoogachtend",
                                                       "alvast bedankt",
                                                       "alvast dank",
                                                       "bij voorbaat dank",
                                                       "bvd",
                                                       "kind regards",
                                                       "verzonden vanaf mijn",
                                                       "verstuurd vanaf mijn"};

struct LabelWord {
  std::string_view word;
  Tells tells;
};
constexpr std::array labels = {
    LabelWord{"onderwerp", Tells::titel},
    LabelWord{"betreft", Tells::titel},
    LabelWord{"titel", Tells::titel},
    LabelWord{"subject", Tells::titel},
    LabelWord{"van", Tells::indieners},
    LabelWord{"from", Tells::indieners},
    LabelWord{"indiener", Tells::indieners},
    LabelWord{"indieners", Tells::indieners},
    LabelWord{"indiener(s)", Tells::indieners},
    LabelWord{"vragensteller", Tells::indieners},
    LabelWord{"vragenstellers", Tells::indieners},
    LabelWord{"aan", Tells::gericht},
    LabelWord{"to", Tells::gericht},
    LabelWord{"gericht aan", Tells::gericht},
    LabelWord{"minister", Tells::gericht},
    LabelWord{"ministers", Tells::gericht},
    LabelWord{"bewindspersoon", Tells::gericht},
    LabelWord{"cc", Tells::nothing},
    LabelWord{"bcc", Tells::nothing},
    LabelWord{"verzonden", Tells::nothing},
    LabelWord{"sent", Tells::nothing},
    LabelWord{"datum", Tells::nothing},
    LabelWord{"date", Tells::nothing},
    LabelWord{"bijlage", Tells::nothing},
    LabelWord{"bijlagen", Tells::nothing},
    LabelWord{"attachments", Tells::nothing},
    LabelWord{"prioriteit", Tells::nothing},
    LabelWord{"urgentie", Tells::nothing},
    LabelWord{"beantwoorden aan", Tells::nothing},
    LabelWord{"reply-to", Tells::nothing},
    LabelWord{"ingezonden", Tells::nothing},
    LabelWord{"kenmerk", Tells::nothing},
    LabelWord{"ons kenmerk", Tells::nothing},
    LabelWord{"mede namens", Tells::nothing},
    LabelWord{"onderwerpen", Tells::nothing},
    LabelWord{"aanhangsel", Tells::nothing},
    LabelWord{"kabinet", Tells::nothing},
    LabelWord{"publicaties", Tells::nothing},
    LabelWord{"status", Tells::nothing},
};
/// What programs for mail write before a matter.
constexpr std::array<std::string_view, 7> passed_on = {
    "re:", "fw:", "fwd:", "antw:", "antwoord:", "doorst:", "betreft:"};

std::string_view without_passing_on(std::string_view matter) {
  for (bool more = true; more;) {
    more = false;
    for (const auto word : passed_on)
      if (text::starts_with_ci(matter, word)) matter = text::trim(matter.substr(word.size())), more = true;
  }
  return matter;
}

}  // namespace

bool is_greeting(std::string_view line) {
  if (line.size() > greeting_most || line.find('?') != std::string_view::npos) return false;
  const bool addresses = line.ends_with(',') || line.ends_with('!') || line.ends_with(':');
  if (!addresses && std::ranges::count(line, ' ') > 2) return false;  // "Dag van de zorg"
  return std::ranges::any_of(greetings, [&](std::string_view word) {
    return text::starts_with_word(line, word) && text::is_upper(line.front());
  });
}

bool is_closing(std::string_view line) {
  if (line == "--") return true;
  if (line.size() > greeting_most || line.find('?') != std::string_view::npos) return false;
  return std::ranges::any_of(closings, [&](std::string_view words) { return text::starts_with_word(line, words); });
}

bool is_forwarding(std::string_view line) {
  if (text::starts_with_ci(line, "begin doorgestuurd bericht")) return true;
  if (line.starts_with("--") && text::contains_ci(line, "bericht")) return true;
  return text::starts_with_ci(line, "op ") && line.ends_with(':') &&
         (text::contains_ci(line, " schreef ") || text::contains_ci(line, " heeft "));
}

std::optional<Label> label_of(std::string_view line) {
  if (line.starts_with("- ")) line = text::trim(line.substr(2));
  for (const auto& [word, tells] : labels) {
    if (!text::starts_with_ci(line, word)) continue;
    const auto behind = line.substr(word.size());
    const auto value = text::trim(behind);
    if (behind.starts_with(':'))
      return Label{tells, without_passing_on(text::trim(behind.substr(1))), line.ends_with(',') || line.ends_with(';')};
    if (behind.starts_with("  ") || behind.starts_with('\t')) return Label{tells, value, true};
  }
  return {};
}

bool begins_shown_set(std::string_view line) {
  return line.size() > 14 && text::all_digits(line.substr(0, 4)) && line[4] == 'Z' &&
         line.find(" · ") != std::string_view::npos;
}

}  // namespace kamervragen::drafts
