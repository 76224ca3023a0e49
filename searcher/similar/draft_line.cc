#include "searcher/similar/draft_line.hh"

#include <algorithm>
#include <array>

#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::similar {
namespace {

std::string_view without_space(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

/// A number of at most three digits that a text begins with.
std::optional<int> leading_number(std::string_view& text) {
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 3) return {};
  const auto number = text::whole_number<int>(text.substr(0, digits));
  text.remove_prefix(digits);
  return number;
}

/// What a word at the beginning says that a line is.
struct Opening {
  std::string_view word;
  LineKind kind;
  bool needs_number;
};
constexpr std::array openings = {
    Opening{"vragen", LineKind::vraag, true},
    Opening{"vraag", LineKind::vraag, true},
    Opening{"antwoorden", LineKind::antwoord, true},
    Opening{"antwoord op vraag", LineKind::antwoord, true},
    Opening{"antwoord", LineKind::antwoord, true},
    Opening{"noot", LineKind::noot, true},
    Opening{"toelichting", LineKind::toelichting, false},
};
/// The last but two is what word processors write for theirs, in an area of Unicode that is nobody's.
constexpr std::array<std::string_view, 8> bullets = {"•", "·", "▪", "●", "◦", "\xEF\x82\xB7", "*", "o\t"};

/// Behind "Vraag 4, 5 en 6": the numbers that stand beside the first.
std::string_view behind_numbers(std::string_view text) {
  for (;;) {
    auto rest = without_space(text);
    bool joined = false;
    for (const std::string_view joint : {"en ", "t/m ", "tot en met ", ",", "–", "-", "&"})
      if (!joined && rest.starts_with(joint)) rest = without_space(rest.substr(joint.size())), joined = true;
    if (!joined || !leading_number(rest)) return text;
    text = rest;
  }
}

/// Without the sign that closes a number, and space.
std::string_view behind_sign(std::string_view text) {
  text = without_space(text);
  if (!text.empty() && std::string_view(".):]").find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  return without_space(text);
}

std::optional<DraftLine> opened_by_word(std::string_view line) {
  for (const auto& [word, kind, needs_number] : openings) {
    if (line.size() < word.size() || text::ascii_lower(line.substr(0, word.size())) != word) continue;
    auto rest = without_space(line.substr(word.size()));
    const auto number = leading_number(rest);
    if (needs_number ? !number : !(rest.empty() || rest.front() == ':')) continue;
    rest = behind_numbers(rest);
    return DraftLine{kind, number, behind_sign(rest), true};
  }
  return {};
}

/// "1. Bent u", "1) Bent u", "(1) Bent u", "1 Bent u", "1", "[1] NRC".
std::optional<DraftLine> opened_by_number(std::string_view line) {
  const bool bracket = line.starts_with('['), round = line.starts_with('(');
  auto rest = line.substr(bracket || round ? 1 : 0);
  const auto number = leading_number(rest);
  if (!number) return {};
  if (bracket && !rest.starts_with(']')) return {};
  if (round && !rest.starts_with(')')) return {};
  const bool closed = !rest.empty() && std::string_view(".):]").find(rest.front()) != std::string_view::npos;
  if (!rest.empty() && !closed && rest.front() != ' ' && rest.front() != '\t') return {};  // "112-melding", "4e"
  if (rest.starts_with('.') && rest.size() > 1 && text::is_digit(rest[1])) return {};      // "1.200 woningen"
  return DraftLine{bracket ? LineKind::noot : LineKind::vraag, number, behind_sign(rest), false};
}

}  // namespace

DraftLine read_line(std::string_view line) {
  if (const auto opened = opened_by_word(line)) return *opened;
  if (const auto opened = opened_by_number(line)) return *opened;
  for (const auto bullet : bullets)
    if (line.starts_with(bullet)) return {LineKind::bullet, {}, without_space(line.substr(bullet.size())), false};
  if (line.starts_with("- ") || line.starts_with("– "))
    return {LineKind::bullet, {}, without_space(line.substr(line.find(' '))), false};
  return {LineKind::text, {}, line, false};
}

}  // namespace kamervragen::similar
