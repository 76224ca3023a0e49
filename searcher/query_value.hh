// What one lexeme means as a leaf of the tree: words for a text field, a value for any other kind.
#pragma once

#include "schema/analyser.hh"
#include "schema/fields.hh"
#include "searcher/lexer.hh"
#include "searcher/query.hh"

namespace kamervragen {

/// The leaf of a word, quoted or prefix lexeme in a field; in all text fields where `field` is null.
/// Errors (Exit::usage, at the lexeme): empty-word, wildcard, misplaced-minus, bad-number, bad-date, reversed-range,
/// bad-address, unknown-value.
Result<Zoekvraag> make_leaf(const Field* field, const Lexeme& lexeme, Analyser& analyser);

}  // namespace kamervragen
