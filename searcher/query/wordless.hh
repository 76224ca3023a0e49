// Texts without a letter or digit: punctuation between words, or the sign of another language's operator.
#pragma once

#include <string_view>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "searcher/query/lexer.hh"

namespace kamervragen::query {

/// Our operator for a sign that stands alone elsewhere ("||" is OR); empty for what is none.
std::string_view meant_by(std::string_view sign);

/// Takes out the bare and quoted texts without a letter or digit that stand beside others: "a & b", "a – b", "a (…)".
/// A sign of another language's operators stays, and is an error later; in a sentence it goes too, and is told
/// (sign_read_as_text): a title of the web has a | in it.
std::vector<Lexeme> without_wordless(std::vector<Lexeme>, dutch::Analyser&, std::vector<Error>& remarks);

}  // namespace kamervragen::query
