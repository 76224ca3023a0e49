#include "searcher/query/bare.hh"

#include <algorithm>
#include <string>

#include "schema/citation/parse.hh"
#include "schema/text/ascii.hh"
#include "schema/text/utf8.hh"
#include "searcher/query/foreign.hh"
#include "searcher/query/lexer.hh"
#include "searcher/query/quotes.hh"

namespace kamervragen::query {

bool is_bare_word(std::string_view text, bool value) {
  // Beside another word these could pair up; behind a colon a - is refused.
  if (text.empty() || opens_single(text::code_point(text, 0).value) || text.front() == '-') return false;
  if (!value && (is_foreign_word(text) || compares(text))) return false;
  // A mark that is text here could group or pair beside another.
  if (text.find_first_of("()") != std::string_view::npos || (!value && text.ends_with(':'))) return false;
  const auto lexemes = lex(value ? "x:" + std::string(text) : std::string(text));
  return lexemes && lexemes->size() == (value ? 2u : 1u) && lexemes->back().kind == LexemeKind::word &&
         !lexemes->back().exact && !lexemes->back().itself && !lexemes->back().cited && lexemes->back().text == text;
}

bool has_citation(std::string_view text) {
  const citation::Typed typed(text);
  bool perhaps = false;
  for (std::size_t i = 0; i < text.size() && !perhaps; ++i)
    perhaps = (i == 0 || !text::is_word(text[i - 1])) && typed.at(i).has_value();
  if (!perhaps) return false;
  const auto lexemes = lex(text);
  return lexemes && std::ranges::any_of(*lexemes, &Lexeme::cited);
}

}  // namespace kamervragen::query
