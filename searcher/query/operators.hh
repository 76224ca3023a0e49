// The operators of the query language, as they are written.
#pragma once

#include <string_view>

#include "searcher/query/lexer.hh"

namespace kamervragen::query {

struct Operator {
  std::string_view written;
  LexemeKind kind;
};

/// Whether it stands between two terms.
constexpr bool is_binary(LexemeKind kind) {
  return kind == LexemeKind::op_and || kind == LexemeKind::op_or || kind == LexemeKind::op_near;
}

/// AND, EN, OR, OF, NOT, NIET; null for another word. NEAR has a number: is_near.
const Operator* find_operator(std::string_view word);
/// NEAR, also with what is no distance behind it.
bool is_near(std::string_view word);
/// Whether one of them stands in a text as a word, or a - directly before one.
bool has_operator(std::string_view text);

}  // namespace kamervragen::query
