// From query text to lexemes. Knows the shape of the language, not the fields or the words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"

namespace kamervragen::query {

enum class LexemeKind {
  word,    ///< bare, as typed
  quoted,  ///< between quotes
  prefix,  ///< word*; the text is without the *
  field,   ///< name: ; its value, or a group, follows directly
  open,
  close,
  minus,  ///< directly before a term
  op_and,
  op_or,
  op_not,
  op_near,
};

struct Lexeme {
  LexemeKind kind = LexemeKind::word;
  std::string text;       ///< normalised, single spaces; an operator as typed
  std::size_t begin = 0;  ///< bytes of the query text
  std::size_t end = 0;
  bool exact = false;     ///< a = stood before it
  bool itself = false;    ///< a + stood before it
  bool value = false;     ///< stands directly after a field lexeme
  bool cited = false;     ///< a word that is a citation, perhaps of several words as typed
  unsigned distance = 0;  ///< of op_near, 1..near_max
  bool operator==(const Lexeme&) const = default;
  /// Without a sign or a field before it, and no citation.
  bool is_unmarked() const { return !exact && !itself && !value && !cited; }
  bool is_bare() const { return kind == LexemeKind::word && is_unmarked(); }
};

/// A bare word runs to the next white space, bracket or double quote. A colon in it ends a field's name if what stands
/// before the first colon begins with a letter and has only letters, digits, - and _; so 10:30 is a word. A web address
/// (http:// or https://) is a word by exception; so is a citation, which may have spaces, colons and brackets in it
/// (schema/citation/parse.hh). Quotes pair as " ", “ ”, „ ”, « » and ‘ ’; other apostrophes are part
/// of their word.
/// ERRORS (Exit::usage, with a position inside the text): too_long, invalid_utf8, unclosed_quote, missing_space,
/// misplaced_minus, double_minus, typographic_dash, misplaced_exact, misplaced_plus, sign_before_field, wildcard,
/// quoted_wildcard, signed_wildcard, bad_distance, missing_field, missing_value.
/// Remarks say what was read as text that could have been meant otherwise, and what as a citation.
Result<std::vector<Lexeme>> lex(std::string_view query, std::vector<Error>* remarks = nullptr);

/// The error of a query text, at a byte offset. A message or hint that quotes too much of the query is cut.
tl::unexpected<Error> query_error(std::size_t position, Code code, errors::ErrorArguments arguments = {});

/// What holds of every text that is asked. ERRORS: too_long, invalid_utf8.
Result<void> check_text(std::string_view text, std::size_t bytes_most);

}  // namespace kamervragen::query
