// What other search languages write, told from what is text.
#pragma once

#include <string_view>
#include <vector>

#include "schema/layout/fields.hh"
#include "searcher/query/lexer.hh"

namespace kamervragen::query {

/// Whether a word has a sign or is an operator of another language: !water, water~2, wat?r, W/5, XOR.
bool is_foreign_word(std::string_view word);

/// Whether a word has a sign that compares elsewhere, which could compare beside another: jaar=, vraag>.
bool compares(std::string_view word);

/// Whether a word begins a list of another language with what follows it: in (2019, 2020).
bool begins_list(std::string_view word, std::string_view next);

/// A value that begins or ends with a sign of another language: fractie:!pvv, dagen:<21, titel:water~2.
/// ERRORS: foreign_word, with how it is written here.
Result<void> refuse_foreign_value(const layout::Field&, const Lexeme&);

/// What is written as elsewhere, in order, each with how it is written here: such words (foreign_word); a comparison of
/// a field of ours, in one word or with spaces, either way round: jaar=2019, 21>dagen, dagen >= 22, jaar!=2019; and a
/// list, "jaar in (2019, 2020)" (foreign_comparison). In a sentence they are text by accident, which is told
/// (sign_read_as_text); a comparison only in a long one, since it has words of its own.
Result<void> refuse_foreign(const std::vector<Lexeme>&, const layout::FieldTable&, std::vector<Error>& remarks);

}  // namespace kamervragen::query
