#include "schema/citation/papers.hh"

#include <algorithm>

#include "schema/record/ids.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::citation {
namespace {

constexpr std::string_view roman = "IVXLC";

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
  Cursor t = c;
  t.spaces_and(",;:(");
  bool many = true;
  if (!t.word("nrs") && !t.word("nummers") && !t.word("nrs.")) {
    many = false;
    // "nr", also directly before its number
    const auto lower = text::ascii_lower(t.rest().substr(0, 6));
    if (lower.starts_with("nummer")) {
      t.at += 6;
    } else if (lower.starts_with("nr") && (lower.size() == 2 || !text::is_letter(lower[2]))) {
      t.at += 2;
    } else if (lower.starts_with("no.")) {
      t.at += 2;
    } else {
      return {};
    }
  }
  t.spaces_and(".,:");
  std::vector<std::string> out;
  for (;;) {
    auto number = without_zeros(t.digits(1, 5));
    if (number.empty() && out.empty()) {
      while (t.peek() >= 'A' && t.peek() <= 'Z' && number.size() < 3) number += t.text[t.at++];
      if (number.empty() || text::is_word(t.peek())) return {};
    }
    if (number.empty()) return out;
    out.push_back(std::move(number));
    c = t;
    // More of them: after "nrs." any, after "nr." only what cannot be the start of something else.
    t.spaces();
    const bool comma = t.take(",");
    t.spaces();
    const bool tie = t.word("en") || t.take("&");
    t.spaces();
    if (!comma && !tie) return out;
    if (!many && !(tie && text::is_digit(t.peek()))) return out;
    Cursor ahead = t;
    if (!dossier_number(ahead).empty() || !session(ahead).empty()) return out;  // the next dossier, or year
    Cursor number_ahead = t;
    const auto next = number_ahead.digits(1, 5);
    number_ahead.spaces();
    // "nr. 5 en 6 april": a date
    if (next.empty() || (!many && (text::is_letter(number_ahead.peek()) || next.size() > 4))) return out;
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
  if (second.empty()) {
    second = t.digits(2, 2);
    if (second.empty()) return {};
    second = (second == "00" && first == "1999" ? "20" : first.substr(0, 2)) + second;
  }
  const auto year = Vergaderjaar::parse(first + '-' + second);
  if (!year) return {};
  c = t;
  return year->compact();
}

}  // namespace kamervragen::citation
