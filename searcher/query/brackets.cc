#include "searcher/query/brackets.hh"

#include <algorithm>

#include "schema/text/ascii.hh"
#include "schema/text/utf8.hh"
#include "searcher/query/lexeme_text.hh"
#include "searcher/query/operators.hh"
#include "searcher/query/quotes.hh"

namespace kamervragen::query {
namespace {

/// Whether white space, or nothing, stands before a place.
bool begins(std::string_view text, std::size_t at) {
  return at == 0 || text::is_blank(text::code_point_before(text, at).value);
}

/// NOT(a), (a)OR(b)
bool behind_operator(std::string_view text, std::size_t at) {
  auto begin = at;
  while (begin > 0 && text[begin - 1] >= 'A' && text[begin - 1] <= 'Z') --begin;
  if (find_operator(text.substr(begin, at - begin)) == nullptr) return false;
  return begins(text, begin) || text[begin - 1] == '(' || text[begin - 1] == ')';
}

bool opens_a_term(std::string_view text, std::size_t at) {
  if (begins(text, at) || text[at - 1] == '(' || text[at - 1] == ')' || behind_operator(text, at)) return true;
  if (text[at - 1] == ':') return at > 1 && text::is_word(text[at - 2]);
  const bool sign = std::string_view("-=+").find(text[at - 1]) != std::string_view::npos;
  return sign && (begins(text, at - 1) || text[at - 2] == '(' || text[at - 2] == ':');
}

bool is_operator_at(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size() && text[end] >= 'A' && text[end] <= 'Z') ++end;
  const auto word = text.substr(at, end - at);
  if (find_operator(word) == nullptr && !is_near(word)) return false;
  return is_break(text, end) || text[end] == '/' || text[end] == '(';
}

bool ends_a_term(std::string_view text, std::size_t at) {
  const auto next = at + 1;
  if (is_break(text, next) || text[next] == ')' || text[next] == '(' || is_operator_at(text, next)) return true;
  const auto behind = skip_punctuation(text, next);
  return is_break(text, behind) || text[behind] == ')';
}

/// "1) ", "a) " before everything else.
bool ends_mark_of_item(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 3;
  const auto mark = text.substr(0, at);
  return !mark.empty() && mark.size() <= longest && std::ranges::all_of(mark, text::is_word) && at + 1 < text.size() &&
         is_break(text, at + 1);
}

}  // namespace

Brackets find_brackets(std::string_view text, const ClosingQuotes& quotes) {
  Brackets out{std::vector<bool>(text.size()), {}};
  std::vector<std::size_t> open;
  std::vector<std::size_t> alone;
  for (std::size_t i = 0; i < text.size(); i += text::code_point(text, i).size) {
    if (double_quotes(text::code_point(text, i).value) != nullptr) {
      if (const auto close = quotes.of(i)) i = *close;
      continue;
    }
    if (text[i] == '(') open.push_back(i);
    if (text[i] != ')') continue;
    if (open.empty()) {
      if (ends_a_term(text, i) && !ends_mark_of_item(text, i)) alone.push_back(i);
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
