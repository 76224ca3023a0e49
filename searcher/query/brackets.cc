#include "searcher/query/brackets.hh"

#include <algorithm>
#include <array>

#include "schema/text/ascii.hh"
#include "schema/text/utf8.hh"
#include "searcher/query/quotes.hh"

namespace kamervragen::query {
namespace {

bool blank_at(std::string_view text, std::size_t i) { return text::is_blank(text::code_point(text, i).value); }

/// Whether white space, or nothing, stands before a place.
bool begins(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  std::size_t i = at - 1;
  while (i > 0 && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) --i;
  return blank_at(text, i);
}

constexpr std::array<std::string_view, 6> operators_before = {"AND", "EN", "OR", "OF", "NOT", "NIET"};

/// NOT(a), (a)OR(b)
bool behind_operator(std::string_view text, std::size_t at) {
  return std::ranges::any_of(operators_before, [&](std::string_view written) {
    const auto front = text.substr(0, at);
    if (!front.ends_with(written)) return false;
    const auto begin = at - written.size();
    return begins(text, begin) || text[begin - 1] == '(' || text[begin - 1] == ')';
  });
}

bool opens_a_term(std::string_view text, std::size_t at) {
  if (begins(text, at) || text[at - 1] == '(' || text[at - 1] == ')' || behind_operator(text, at)) return true;
  if (text[at - 1] == ':') return at > 1 && text::is_word(text[at - 2]);
  const bool sign = std::string_view("-=+").find(text[at - 1]) != std::string_view::npos;
  return sign && (begins(text, at - 1) || text[at - 2] == '(' || text[at - 2] == ':');
}

bool is_operator_at(std::string_view text, std::size_t at) {
  for (const std::string_view written : {"AND", "EN", "OR", "OF", "NOT", "NIET", "NEAR"}) {
    const auto end = at + written.size();
    if (text.substr(at).starts_with(written) &&
        (end == text.size() || blank_at(text, end) || text[end] == '/' || text[end] == '('))
      return true;
  }
  return false;
}

}  // namespace

std::size_t skip_punctuation(std::string_view text, std::size_t at) {
  constexpr std::u32string_view closing = U".,;:!?…’”“\"";
  while (at < text.size()) {
    const auto c = text::code_point(text, at);
    if (closing.find(c.value) == std::u32string_view::npos) break;
    at += c.size;
  }
  return at;
}

bool is_break(std::string_view text, std::size_t at) { return at >= text.size() || blank_at(text, at); }

namespace {

bool ends_a_term(std::string_view text, std::size_t at) {
  const auto next = at + 1;
  if (is_break(text, next) || text[next] == ')' || text[next] == '(' || is_operator_at(text, next)) return true;
  const auto behind = skip_punctuation(text, next);
  return is_break(text, behind) || text[behind] == ')';
}

}  // namespace

Brackets find_brackets(std::string_view text) {
  Brackets out{std::vector<bool>(text.size()), {}};
  std::vector<std::size_t> open;
  std::vector<std::size_t> alone;
  for (std::size_t i = 0; i < text.size(); i += text::code_point(text, i).size) {
    if (double_quotes(text::code_point(text, i).value) != nullptr) {
      if (const auto close = closing_quote(text, i)) i = *close;
      continue;
    }
    if (text[i] == '(') open.push_back(i);
    if (text[i] != ')') continue;
    if (open.empty()) {
      if (ends_a_term(text, i)) alone.push_back(i);
      continue;
    }
    if (opens_a_term(text, open.back()) && ends_a_term(text, i)) out.grouping[open.back()] = out.grouping[i] = true;
    open.pop_back();
  }
  for (const auto at : open)
    if (opens_a_term(text, at)) alone.push_back(at);
  if (!alone.empty()) out.without_other = std::ranges::min(alone);
  return out;
}

}  // namespace kamervragen::query
