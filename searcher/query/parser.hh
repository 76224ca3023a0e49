// From query text to its tree.
#pragma once

#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/layout/fields.hh"
#include "searcher/query/query.hh"

namespace kamervragen::query {

/// Reads the query language (see searcher/screen/query_help.cc). Strict: what is not understood is an error, never a
/// guess.
///
///     or    := and { (OR | OF) and }
///     and   := not { [AND | EN] not }
///     not   := [NOT | NIET | -] near
///     near  := term [NEAR/n term]
///     term  := word | "words" | =word | ="words" | word* | field:value | field:( or ) | ( or )
///
/// A field before a group stands for each value in it. One word and quoted words are the same thing to the parser: what
/// the analyser makes one word of is a Word, what it makes several of is a Phrase. Empty text is All.
/// Running text is text: signs without a letter or digit, brackets and quotes without their other, what is glued to a
/// bracket or a quote, and a hyphen behind "en" or "of" mean nothing of their own, as long as no operator or field
/// shows that a query was meant (lexer.cc, brackets.hh, foreign.hh).
///
/// A bare word that is a citation (schema/citation/parse.hh) is the record of that name, what cites it, or what has its
/// words: 2019Z15244 is nummer:2019Z15244 OR verwijst:2019Z15244 OR "2019Z15244". In quotes it is its words.
///
/// A double negation with brackets cancels out: -(-a) is a.
///
/// ERRORS (Exit::usage, with a position inside the text): those of `lex` and `make_leaf`, and unknown_field,
/// hanging_operator, operator_at_start, operator_at_end, double_negation, empty_group, unbalanced_bracket,
/// unclosed_bracket, nested_field, near_operand, near_parts, near_chain, too_deep, too_many_terms,
/// too_long_written_out.
Result<Zoekvraag> parse_query(std::string_view text, const layout::FieldTable& = layout::fields());

/// A query text, and what in it was read as text that could have been meant otherwise: a hyphen behind "en", a dash,
/// the name of a field before a colon and a space; and what was read as a citation.
struct Reading {
  Zoekvraag tree;
  std::vector<Error> remarks;
};
Result<Reading> read_query(std::string_view text, const layout::FieldTable& = layout::fields());

/// Running text as words alone: no operator, no field, no sign means anything, and each word stands once. What is
/// written together is a phrase where the analyser makes several words of it.
/// ERRORS (Exit::usage): too_long (of text_size_max), invalid_utf8, text_without_words, too_many_terms,
/// too_long_written_out.
Result<Reading> read_text(std::string_view text);

}  // namespace kamervragen::query
