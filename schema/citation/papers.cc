#include "schema/citation/papers.hh"

#include <algorithm>

#include "schema/record/ids.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::citation {
namespace {

constexpr std::string_view roman = "IVXLC";

/// "nrs.", "nr.", "nummer", "no.": what papers' numbers stand behind.
struct NumberWord {
  bool found = false, many = false;
};

NumberWord number_word(Cursor& c) {
  for (const std::string_view word : {"nrs", "nummers", "nos"}) {
    if (c.word(word)) return {true, true};
  }
  // "nr", also directly before its number
  const auto lower = text::ascii_lower(c.rest().substr(0, 6));
  if (lower.starts_with("nummer")) {
    c.at += 6;
  } else if (lower.starts_with("nr") && (lower.size() == 2 || !text::is_letter(lower[2]))) {
    c.at += 2;
  } else if (lower.starts_with("no.")) {
    c.at += 2;
  } else {
    return {};
  }
  return {true, false};
}

/// "t/m", "tot en met"; behind "nrs." a dash too.
bool range_sign(Cursor& c, bool many) {
  Cursor t = c;
  t.spaces();
  const bool words = t.take("t/m") || t.take("t.e.m.") || t.take("tot en met");
  if (!words && !(many && t.take("-"))) return false;
  t.spaces();
  if (!text::is_digit(t.peek())) return false;
  c = t;
  return true;
}

/// What stands between two numbers: "," and "en", and behind "nrs." their like.
bool tie_sign(Cursor& c, bool many) {
  c.spaces();
  const bool comma = c.take(",") || (many && (c.take(";") || c.take("/")));
  c.spaces();
  bool tie = c.word("en") || c.take("&");
  if (many && !tie) tie = c.word("alsmede") || c.word("respectievelijk") || c.take("resp.") || c.word("of");
  c.spaces();
  // After "nr." only what cannot be the start of something else.
  return many ? comma || tie : tie && text::is_digit(c.peek());
}

/// Whether another number of the same papers stands here, and not the next dossier, session or day.
bool number_follows(Cursor c, bool many) {
  Cursor dossier = c, year = c;
  if (!dossier_number(dossier).empty() || !session(year).empty()) return false;
  const auto next = c.digits(1, 5);
  c.spaces();
  // "nr. 5 en 6 april": a date
  return !next.empty() && (many || (!text::is_letter(c.peek()) && next.size() <= 4));
}

}  // namespace

std::string dossier_number(Cursor& c) {
  Cursor t = c;
  auto five = t.digits(5, 5);
  if (five.empty()) {
    const auto two = t.digits(2, 2);
    if (two.empty() || !(t.take(" ") || t.take("."))) return {};
    const auto three = t.digits(3, 3);
    if (three.empty()) return {};
    five = two + three;
  }
  c = t;
  return five;
}

std::string dossier_suffix(Cursor& c) {
  std::string out;
  for (int n = 0; n < 2; ++n) {
    Cursor t = c;
    const bool dashed = t.take("-");
    if (!dashed) t.spaces();
    if (dashed) {
      if (const auto part = t.digits(2, 3); !part.empty()) {
        out += '-' + part;
        c = t;
        continue;
      }
    }
    std::string chapter;
    while (t.peek() >= 'A' && t.peek() <= 'Z' && chapter.size() < 6) chapter += t.text[t.at++];
    const auto romans = std::min(chapter.find_first_not_of(roman), chapter.size());
    const bool fits = !chapter.empty() && !text::is_word(t.peek()) &&
                      (chapter.size() - romans <= 1 || (dashed && chapter.size() <= 2)) &&
                      (romans > 0 || chapter.size() <= 2);
    if (!fits) break;
    out += '-' + chapter;
    c = t;
  }
  return out;
}

std::vector<std::string> paper_numbers(Cursor& c) {
  constexpr int longest_range = 100;
  Cursor t = c;
  t.spaces_and(",;:(");
  const auto word = number_word(t);
  if (!word.found) return {};
  t.spaces_and(".,:");
  std::vector<std::string> out;
  bool from_last = false;  // the next number ends a range
  for (;;) {
    auto number = without_zeros(t.digits(1, 5));
    if (number.empty() && out.empty()) {
      while (t.peek() >= 'A' && t.peek() <= 'Z' && number.size() < 3) number += t.text[t.at++];
      if (number.empty() || text::is_word(t.peek())) return {};
    }
    if (number.empty()) return out;
    if (from_last) {
      const int first = std::stoi(out.back()), last = std::stoi(number);
      for (int n = first + 1; n < last && last - first <= longest_range; ++n) out.push_back(std::to_string(n));
    }
    out.push_back(std::move(number));
    c = t;
    from_last = text::is_digit(out.back()[0]) && range_sign(t, word.many);
    if (!from_last && !(tie_sign(t, word.many) && number_follows(t, word.many))) return out;
  }
}

std::string session(Cursor& c) {
  Cursor t = c;
  const auto first = t.digits(4, 4);
  if (first.empty()) return {};
  t.spaces();
  if (!t.take("-") && !t.take("/")) return {};
  t.spaces();
  auto second = t.digits(4, 4);
  if (second.empty()) second = t.digits(2, 2);
  const auto year = Vergaderjaar::of(first, second);
  if (!year) return {};
  c = t;
  return year->compact();
}

}  // namespace kamervragen::citation
