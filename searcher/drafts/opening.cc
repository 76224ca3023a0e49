#include "searcher/drafts/opening.hh"

#include <algorithm>
#include <array>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::drafts {
namespace {

/// Whether a number stands behind the word.
enum class Number : unsigned char { needed, possible, none };

struct Opening {
  std::string_view word;
  LineKind kind;
  Number number;
};
constexpr std::array openings = {
    Opening{"vragen", LineKind::vraag, Number::needed},
    Opening{"vraag", LineKind::vraag, Number::possible},
    Opening{"vr.", LineKind::vraag, Number::needed},
    Opening{"vr", LineKind::vraag, Number::needed},
    Opening{"question", LineKind::vraag, Number::possible},
    Opening{"antwoorden", LineKind::antwoord, Number::possible},
    Opening{"antwoord", LineKind::antwoord, Number::possible},
    Opening{"beantwoording", LineKind::antwoord, Number::possible},
    Opening{"answer", LineKind::antwoord, Number::possible},
    Opening{"antw.", LineKind::antwoord, Number::possible},
    Opening{"reactie", LineKind::antwoord, Number::possible},
    Opening{"ad", LineKind::antwoord, Number::needed},
    Opening{"voetnoten", LineKind::noot, Number::none},
    Opening{"voetnoot", LineKind::noot, Number::possible},
    Opening{"noten", LineKind::noot, Number::none},
    Opening{"noot", LineKind::noot, Number::possible},
    Opening{"x noot", LineKind::noot, Number::possible},
    Opening{"bronnen", LineKind::noot, Number::none},
    Opening{"bron", LineKind::noot, Number::possible},
    Opening{"toelichting", LineKind::toelichting, Number::none},
    Opening{"verwijst naar", LineKind::toelichting, Number::none},
    Opening{"verwezen door", LineKind::toelichting, Number::none},
    Opening{"zie ook", LineKind::toelichting, Number::none},
};
/// Letters that stand for such a word: before a number with a sign behind it, or a colon.
constexpr std::array initials = {Opening{"v", LineKind::vraag, Number::possible},
                                 Opening{"q", LineKind::vraag, Number::possible},
                                 Opening{"a", LineKind::antwoord, Number::possible}};
/// Between "Antwoord" and its numbers, and "Vraag" and its own.
constexpr std::array<std::string_view, 10> fillers = {"op",   "de",  "uw",     "vragen", "vraag",
                                                      "nrs.", "nr.", "nummer", "no.",    "van de vragen"};
constexpr std::array<std::string_view, 7> joints = {"en ", "t/m ", "tot en met ", "tot ", ",", "–", "-"};

/// What begins a part of the text that is no question, in whole sentences.
struct Beginning {
  std::string_view words;
  LineKind kind;
};
constexpr std::array beginnings = {
    Beginning{"antwoord van de minister", LineKind::toelichting},
    Beginning{"antwoord van de staatssecretaris", LineKind::toelichting},
    Beginning{"antwoord van minister", LineKind::toelichting},
    Beginning{"antwoord van staatssecretaris", LineKind::toelichting},
    Beginning{"mededeling van", LineKind::toelichting},
    Beginning{"deze vragen dienen ter aanvulling", LineKind::noot},
    Beginning{"zie ook aanhangsel", LineKind::noot},
    Beginning{"zie ook kamerstuk", LineKind::noot},
};

/// Behind "4, 5 en 6" and "3 t/m 5": the numbers that stand beside the first.
std::string_view behind_numbers(std::string_view text) {
  for (;;) {
    auto rest = text::trim(text);
    const auto joint = std::ranges::find_if(joints, [&](std::string_view j) { return rest.starts_with(j); });
    if (joint == joints.end()) return text;
    rest = text::trim(rest.substr(joint->size()));
    if (rest.starts_with("en ")) rest = text::trim(rest.substr(3));  // "3, 4, en 5"
    if (!leading_number(rest)) return text;
    text = rest;
  }
}

std::string_view behind_fillers(std::string_view text) {
  for (bool more = true; more;) {
    more = false;
    for (const auto word : fillers)
      if (text::starts_with_word(text, word)) text = text::trim(text.substr(word.size())), more = true;
  }
  return text;
}

bool closes(char c) { return std::string_view(".):]").find(c) != std::string_view::npos; }

/// Without the sign behind what was said, and space: a dash is one where it stands apart.
std::string_view without_sign(std::string_view text) {
  auto rest = text::trim(text);
  if (!rest.empty() && closes(rest.front())) return text::trim(rest.substr(1));
  for (const std::string_view dash : {"- ", "– ", "/ "})
    if (rest.starts_with(dash)) return text::trim(rest.substr(dash.size()));
  return rest;
}

/// As `opening` says it, behind its word.
std::optional<Line> opened(const Opening& opening, std::string_view line, bool capital) {
  const auto behind = text::trim(line.substr(opening.word.size()));
  auto rest = opening.kind == LineKind::vraag || opening.kind == LineKind::antwoord ? behind_fillers(behind) : behind;
  const auto number = opening.number == Number::none ? std::nullopt : leading_number(rest);
  if (number) {
    rest = behind_numbers(rest);
    const bool goes_on = !rest.empty() && !closes(rest.front()) && !text::is_space(rest.front());
    const bool closed = rest.empty() || closes(rest.front());
    if (goes_on || (!capital && !closed)) return {};
    return Line{opening.kind, number, without_sign(rest)};
  }
  const bool ends = rest.empty() || rest == "." || rest.front() == ':';
  if (opening.number == Number::needed || !ends || (!capital && !rest.starts_with(':'))) return {};
  return Line{opening.kind, {}, without_sign(rest)};
}

std::optional<Line> opened_by_initial(std::string_view line) {
  for (const auto& opening : initials) {
    if (!text::starts_with_ci(line, opening.word)) continue;
    auto rest = line.substr(1);
    const auto number = leading_number(rest);
    if (rest.empty() || (number ? !closes(rest.front()) : rest.front() != ':' || !text::is_upper(line.front())))
      continue;
    if (rest.size() > 1 && !text::is_space(rest[1]) && !text::is_upper(rest[1])) continue;
    return Line{opening.kind, number, without_sign(rest)};
  }
  return {};
}

}  // namespace

std::optional<int> leading_number(std::string_view& text) {
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 3) return {};
  const auto number = text::whole_number<int>(text.substr(0, digits));
  text.remove_prefix(digits);
  return number;
}

std::optional<Line> opened_by_word(std::string_view line) {
  if (line.empty() || !text::is_letter(line.front())) return {};
  for (const auto& [words, kind] : beginnings)
    if (text::starts_with_ci(line, words)) return Line{kind, {}, line};
  const bool capital = text::is_upper(line.front());
  for (const auto& opening : openings)
    if (text::starts_with_ci(line, opening.word))
      if (const auto read = opened(opening, line, capital)) return read;
  return opened_by_initial(line);
}

}  // namespace kamervragen::drafts
