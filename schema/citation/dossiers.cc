#include "schema/citation/dossiers.hh"

#include <algorithm>
#include <utility>

#include "schema/citation/papers.hh"

namespace kamervragen::citation {
namespace {

/// The whole number written with dashes: "36410-VIII-112", "29279-339"; not "21501-02", which is a dossier with its
/// part.
std::string dashed(const std::string& dossier, Cursor& c) {
  Cursor t = c;
  std::string chapter, number;
  while (t.take("-")) {
    if (!number.empty()) chapter += '-' + number;
    number.clear();
    while (text::is_digit(t.peek()) || (t.peek() >= 'A' && t.peek() <= 'Z')) number += t.text[t.at++];
    if (number.empty() || number.size() > 4 || text::is_word(t.peek())) return {};
  }
  if (!text::all_digits(number) || (chapter.empty() && number.size() == 2)) return {};
  if (Cursor papers = t; !paper_numbers(papers).empty()) return {};
  c = t;
  return "kst-" + dossier + chapter + '-' + without_zeros(number);
}

bool behind_kamerstuk(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 13;  // "Kamerstukken "
  const auto from = at - std::min(at, longest);
  const auto before = text::ascii_lower(text::trim(text.substr(from, at - from)));
  return before.ends_with("kamerstuk") || before.ends_with("kamerstukken");
}

}  // namespace

std::vector<std::string> Dossiers::read(Cursor& c) {
  Cursor t = c;
  const auto number = dossier_number(t);
  if (number.empty()) return {};
  if (Cursor whole = t; behind_kamerstuk(c.text, c.at))
    if (auto paper = dashed(number, whole); !paper.empty()) return c = whole, std::vector{std::move(paper)};
  const auto suffix = dossier_suffix(t);
  Cursor papers = t;
  auto numbers = paper_numbers(papers);
  if (numbers.empty()) {
    Cursor tie = t;
    tie.spaces();
    if (!tie.word("en") && !tie.take("/") && !tie.take(",")) return {};
    tie.spaces();
    Cursor other = tie;
    if (dossier_number(other).empty()) return {};
    if (waiting_.empty()) waiting_ = number + suffix;
    c = tie;
    return {};
  }
  const auto dossier = waiting_.empty() ? number + suffix : std::exchange(waiting_, {});
  for (auto& paper : numbers) paper = "kst-" + dossier + '-' + paper;
  c = papers;
  return numbers;
}

}  // namespace kamervragen::citation
