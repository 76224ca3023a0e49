// What one lexeme means as a leaf of the tree: words for a text field, a value for any other kind.
#pragma once

#include "schema/dutch/analyser.hh"
#include "schema/layout/fields.hh"
#include "searcher/query/lexer.hh"
#include "searcher/query/query.hh"

namespace kamervragen::query {

/// The leaf of a word, quoted or prefix lexeme in a field; in all text fields where `field` is null.
/// Errors (Exit::usage, at the lexeme): empty-word, wildcard, misplaced-minus, bad-number, bad-date, reversed-range,
/// bad-address, unknown-value.
Result<Zoekvraag> make_leaf(const layout::Field* field, const Lexeme& lexeme, dutch::Analyser& analyser);

}  // namespace kamervragen::query
