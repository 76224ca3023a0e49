// What one lexeme means as a leaf of the tree: words for a text field, a value for any other kind.
#pragma once

#include "schema/dutch/analyser.hh"
#include "schema/layout/fields.hh"
#include "searcher/query/lexer.hh"
#include "searcher/query/query.hh"

namespace kamervragen::query {

/// The leaf of a word, quoted or prefix lexeme in a field of the table; in all text fields where `field` is null.
/// ERRORS (at the lexeme): empty_word, foreign_operator, plus_before_phrase, plus_before_value,
/// wildcard_not_behind_word, short_wildcard, wildcard_in_field, minus_behind_field, bad_address, unknown_value,
/// unknown_field, and those of the ranges.
Result<Zoekvraag> make_leaf(const layout::Field* field, const Lexeme& lexeme, const layout::FieldTable& table,
                            dutch::Analyser& analyser);

/// As how many terms it counts: a phrase as its words, a citation as the records that it may name.
std::size_t terms_of(const Zoekvraag& leaf, dutch::Analyser& analyser);

/// Whether records have values of such a field, and a facet can say of how many it is missing.
bool is_stored(layout::Kind);

}  // namespace kamervragen::query
