#include "searcher/drafts/line.hh"

#include <algorithm>
#include <array>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"
#include "searcher/drafts/bullet.hh"
#include "searcher/drafts/opening.hh"

namespace kamervragen::drafts {
namespace {

constexpr std::string_view closing_signs = ".):]";

/// Without what closes a number; nothing where none does.
std::optional<std::string_view> behind_sign(std::string_view text) {
  if (text.empty()) return {};
  if (closing_signs.find(text.front()) != std::string_view::npos) {
    const bool goes_on = text.size() > 1 && text.front() != ')' && text::is_digit(text[1]);  // "1.200", "12:30"
    return goes_on ? std::nullopt : std::optional(text::trim(text.substr(1)));
  }
  if (text.starts_with("/ ") || text.starts_with("°") || text.starts_with("º"))
    return text::trim(text.substr(text.front() == '/' ? 1 : 2));
  const auto rest = text::trim(text);
  if (rest.data() == text.data()) return {};
  for (const std::string_view dash : {"- ", "– "})
    if (rest.starts_with(dash)) return text::trim(rest.substr(dash.size()));
  return {};
}

bool begins_text(std::string_view text) { return !text.empty() && text::is_upper(text.front()); }

/// "1b. ", "1b) ", "1.2 Is", "1.b. ": behind the number.
std::optional<std::string_view> behind_part_of_number(std::string_view text) {
  const auto dot = text.starts_with('.') ? text.substr(1) : text;
  const bool letter = !dot.empty() && dot.front() >= 'a' && dot.front() <= 'z';
  const auto digits =
      letter || dot.data() == text.data() ? 0 : std::min(dot.find_first_not_of("0123456789"), dot.size());
  if (!letter && (digits == 0 || digits > 2)) return {};
  const auto behind = dot.substr(letter ? 1 : digits);
  if (const auto closed = behind_sign(behind)) return closed;
  const auto rest = text::trim(behind);
  return rest.data() != behind.data() && begins_text(rest) ? std::optional(rest) : std::nullopt;
}

/// "1. Bent u", "1) Bent u", "(1) Bent u", "1 Bent u", "1", "[1] NRC".
std::optional<Line> opened_by_number(std::string_view line) {
  const bool bracket = line.starts_with('['), round = line.starts_with('(');
  auto rest = line.substr(bracket || round ? 1 : 0);
  const auto number = leading_number(rest);
  if (!number) return {};
  if (bracket)
    return rest.starts_with(']') ? std::optional(Line{LineKind::noot, number, text::trim(rest.substr(1))})
                                 : std::nullopt;
  if (round && !rest.starts_with(')')) return {};
  if (rest.empty()) return Line{LineKind::item, number, rest, Shape::alone};
  if (const auto part = behind_part_of_number(rest)) {
    const auto kind = rest.size() > 1 && text::is_digit(rest[1]) ? LineKind::subitem : LineKind::part;
    return Line{kind, number, *part};
  }
  if (const auto closed = behind_sign(rest)) return Line{LineKind::item, number, *closed};
  if (!text::is_space(rest.front())) return {};  // "112-melding", "4e", "1.200 woningen"
  return Line{LineKind::item, number, text::trim(rest), Shape::bare};
}

bool is_roman(std::string_view text) {
  return !text.empty() && text.find_first_not_of("ivx") == std::string_view::npos;
}

/// "a) ", "a. ", "(ii) ", "iii. ", "B) ".
std::optional<Line> opened_by_letter(std::string_view line) {
  const bool round = line.starts_with('(');
  const auto text = line.substr(round ? 1 : 0);
  const auto sign = text.find_first_of(".)");
  if (sign == std::string_view::npos || sign == 0 || sign > 5 || (round && text[sign] != ')')) return {};
  const auto name = text.substr(0, sign);
  const bool capital = text::is_upper(name.front());
  if (capital && text[sign] == '.' && name.size() == 1 && name != "I") return {};  // "J. de Vries"
  if (!is_roman(text::ascii_lower(name)) && (name.size() > 1 || !text::is_letter(name.front()))) return {};
  const auto behind = text.substr(sign + 1);
  if (!behind.empty() && !text::is_space(behind.front())) return {};  // "i.v.m."
  return Line{LineKind::part, {}, text::trim(behind)};
}

constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

/// "¹ NRC"
std::optional<Line> opened_by_raised_digit(std::string_view line) {
  int number = 0;
  bool some = false;
  for (bool more = true; more;) {
    more = false;
    for (std::size_t digit = 0; digit < raised.size() && number < 100; ++digit)
      if (line.starts_with(raised[digit])) {
        number = number * 10 + static_cast<int>(digit);
        line.remove_prefix(raised[digit].size());
        some = more = true;
      }
  }
  return some ? std::optional(Line{LineKind::noot, number, text::trim(line)}) : std::nullopt;
}

/// What stands at the head and foot of the pages that questions are published on, in lines of their own.
constexpr std::array<std::string_view, 13> layout_openings = {"tweede kamer der staten-generaal",
                                                              "eerste kamer der staten-generaal",
                                                              "tweede kamer, vergaderjaar",
                                                              "eerste kamer, vergaderjaar",
                                                              "vragen gesteld door de leden",
                                                              "met de daarop door de regering",
                                                              "issn ",
                                                              "’s-gravenhage ",
                                                              "'s-gravenhage ",
                                                              "kv-tk-",
                                                              "ah-tk-",
                                                              "----",
                                                              "____"};
constexpr std::array<std::string_view, 12> layout_lines = {
    "vragen",      "vragen:",      "de vragen", "de vragen:", "schriftelijke vragen",          "schriftelijke vragen:",
    "kamervragen", "kamervragen:", "x",         "concept",    "aanhangsel van de handelingen", "aanhangsel"};

bool is_layout(std::string_view line) {
  const auto lower = text::ascii_lower(line);
  if (text::among(layout_lines, lower)) return true;
  if (text::contains_any(lower, {"?", " nr. "})) return false;
  const auto numbered = [&](std::string_view word) {
    return lower.starts_with(word) && lower.size() > word.size() && text::is_digit(lower[word.size()]);
  };
  if (numbered("pagina ") || numbered("page ")) return lower.size() < 30;
  if (numbered("vergaderjaar ")) return lower.find(',') == std::string::npos;
  return std::ranges::any_of(layout_openings, [&](std::string_view o) { return lower.starts_with(o); });
}

}  // namespace

Line read_line(std::string_view line) {
  if (is_layout(line)) return {LineKind::layout, {}, line};
  for (const auto read : {opened_by_word, opened_by_number, opened_by_letter, opened_by_raised_digit})
    if (const auto opened = read(line)) return *opened;
  if (const auto rest = behind_bullet(line)) return {LineKind::bullet, {}, *rest};
  return {LineKind::text, {}, line};
}

}  // namespace kamervragen::drafts
