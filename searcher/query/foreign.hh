// What other search languages write, told from what is text.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "schema/layout/fields.hh"
#include "searcher/query/lexer.hh"

namespace kamervragen::query {

/// Our operator for a sign that stands alone elsewhere ("||" is OR); empty for what is none.
std::string_view meant_by(std::string_view sign);

/// A comparison of a field of ours, in one word or with spaces: jaar=2019, dagen<21, dagen >= 22, jaar!=2019. The error
/// says how it is written here (foreign_comparison).
std::optional<Error> foreign_comparison(const std::vector<Lexeme>&, const layout::FieldTable&);

/// Takes out the bare and quoted texts without a letter or digit that stand beside others: "a & b", "a – b", "a (…)".
/// A sign of another language's operators stays, and is an error later.
std::vector<Lexeme> without_wordless(std::vector<Lexeme>, dutch::Analyser&);

}  // namespace kamervragen::query
