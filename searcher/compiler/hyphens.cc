#include "searcher/compiler/hyphens.hh"

#include <algorithm>
#include <array>
#include <span>

#include "schema/facts/other_names.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::compiler {
namespace {

/// Behind these a hyphen stands (Taalunie, Leidraad 6.D and 6.E: titles with vice-; what denies a noun; ex- and its
/// kind). Shorter ones begin words of other kinds: export, product.
constexpr std::array<std::string_view, 5> beginnings = {"anti", "niet", "non", "semi", "vice"};
/// Two vowels that are read as one, where one word ends in the first and the next begins with the second (Leidraad
/// 6.C).
constexpr std::array<std::string_view, 13> clashes = {"aa", "ae", "ai", "au", "ee", "ei", "eu",
                                                      "ie", "oe", "oi", "oo", "ou", "uu"};
constexpr std::size_t longest_abbreviation = 5, shortest_word = 4, shortest_behind_beginning = 5;

bool is_digit_at(std::string_view text, std::size_t at) { return at < text.size() && text::is_digit(text[at]); }

bool is_abbreviation(std::string_view word) {
  if (word.size() < 2 || word.size() > longest_abbreviation) return false;
  const std::string text(word);
  return !facts::other_names(std::span(&text, 1)).empty();
}

bool wants_hyphen(std::string_view left, std::string_view right, bool listed, const dutch::Analyser& analyser) {
  if (right.size() >= shortest_behind_beginning && std::ranges::find(beginnings, left) != beginnings.end() &&
      analyser.knows(right))
    return true;
  if (listed) return false;
  if (right.size() >= shortest_word && analyser.knows(right)) {
    if (is_abbreviation(left)) return true;
    const std::string border{left.back(), right.front()};
    return left.size() >= shortest_word && std::ranges::find(clashes, border) != clashes.end() && analyser.knows(left);
  }
  return left.size() >= shortest_word && analyser.knows(left) && is_abbreviation(right);
}

}  // namespace

std::optional<std::string> without_hyphens(std::string_view text, dutch::Analyser& analyser) {
  const auto tokens = analyser.words(text);
  if (tokens.size() < 2) return std::nullopt;
  std::string out = tokens.front().written;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const auto end = tokens[i - 1].end, begin = tokens[i].begin;
    if (text.substr(end, begin - end) != "-") return std::nullopt;
    if (is_digit_at(text, end - 1) && is_digit_at(text, begin)) return std::nullopt;
    out += tokens[i].written;
  }
  const auto& last = tokens.back().written;
  if (last == "er" || last == "ers") out.insert(out.size() - last.size(), "'");
  return analyser.words(out).size() == 1 ? std::optional(out) : std::nullopt;
}

std::optional<std::string> with_hyphen(const std::string& written, const dutch::Analyser& analyser) {
  const bool listed = analyser.knows(written);
  for (std::size_t at = 2; at + 2 <= written.size(); ++at) {
    const auto left = std::string_view(written).substr(0, at), right = std::string_view(written).substr(at);
    if (wants_hyphen(left, right, listed, analyser)) return std::string(left) + "-" + std::string(right);
  }
  return std::nullopt;
}

}  // namespace kamervragen::compiler
