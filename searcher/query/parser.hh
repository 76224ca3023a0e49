// From query text to its tree.
#pragma once

#include <string_view>

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
/// A double negation with brackets cancels out: -(-a) is a.
///
/// ERRORS (Exit::usage, with a position inside the text): those of `lex` and `make_leaf`, and unknown_field,
/// hanging_operator, operator_at_start, operator_at_end, double_negation, empty_group, unbalanced_bracket,
/// unclosed_bracket, nested_field, near_operand, near_parts, near_chain, too_deep, too_many_terms,
/// too_long_written_out.
Result<Zoekvraag> parse_query(std::string_view text, const layout::FieldTable& = layout::fields());

}  // namespace kamervragen::query
