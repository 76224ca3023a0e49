// A query, or a sentence that somebody pasted.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/query/lexer.hh"

namespace kamervragen::query {

/// As many words as a query seldom has, and a title nearly always.
inline constexpr std::size_t sentence_min = 5;

/// "de", "van", "in": what a sentence has, and a query seldom. Case aside.
bool is_small_word(std::string_view);
/// Whether it has the marks of a query: an operator, a field, a sign or a wildcard.
bool is_formal(const std::vector<Lexeme>&);
/// Whether it has at least so many words, those in quotes counted.
bool is_sentence(const std::vector<Lexeme>&, std::size_t least = sentence_min);
/// A sentence without such marks: what could be an operator in it is punctuation.
bool is_running_text(const std::vector<Lexeme>&, std::size_t least = sentence_min);
/// Whether no small letter is in it.
bool all_in_capitals(std::string_view);

/// In a sentence, shown by small words as "de" and "van", a - before a word is a hyphen, where nothing else is written
/// as a query: "jeugd -GGZ", "bij -5 graden". Each is told (hyphen_read_as_text).
void hyphens_as_text(std::vector<Lexeme>&, std::vector<Error>* remarks);

/// An operator in capitals is a word: in brackets of its own, as an abbreviation is; in a headline that has nothing but
/// capitals; and each of a sentence that has nothing to stand between, where no other joins anything: "Dit moet de
/// minister NIET". Each is told (operator_read_as_text).
void operators_as_words(std::vector<Lexeme>&, std::vector<Error>* remarks);

/// In what is written like a sentence, or has small words, a - may be meant as a hyphen, and a word in capitals as a
/// word: what the operator does is told (minus_leaves_out, not_in_sentence, or_in_sentence).
void remark_operators(const std::vector<Lexeme>&, std::vector<Error>* remarks);

}  // namespace kamervragen::query
