// A colon that makes no field.
#pragma once

#include <string_view>
#include <vector>

#include "schema/layout/fields.hh"
#include "searcher/query/lexer.hh"

namespace kamervragen::query {

/// A name that is no field's is text with what stands behind its colon: where more colons follow, as in a code
/// (ECLI:NL:RVS:2019:1603); and in a sentence, where no field has a name like it, which is told (name_read_as_text).
/// Everywhere else it is left: minster:kaag is an error. `text`: what was lexed.
void names_as_text(std::vector<Lexeme>&, std::string_view text, const layout::FieldTable&, std::vector<Error>& remarks);

}  // namespace kamervragen::query
