// Text leaves as engine queries: words, phrases, NEAR and prefixes over the text fields.
//
// A word is looked for in each text field on its own terms, so that each has its own statistics, and its score there is
// scaled by the field's weight. In the main fields the written form itself counts a little more than another inflection. Phrases and NEAR stay inside one passage of one field (schema/terms.hh, part_gap).
#pragma once

#include <string>
#include <vector>

#include "schema/error.hh"
#include "searcher/context.hh"
#include "searcher/query.hh"

namespace Xapian {
class Query;
}

namespace kamervragen {

/// More words than this stand behind no prefix: it is refused, not cut.
inline constexpr std::size_t prefix_words_max = 1000;

/// A field that weighs more than running text: a title, a name. Its words are few and well spelt.
inline bool is_main(const Field& field) { return field.weight > 1; }

/// The text field of that name; all text fields where it is empty.
std::vector<const Field*> text_fields(const FieldTable&, const std::string& part);

Xapian::Query words_query(const QueryContext&, const query::Word&);
Xapian::Query words_query(const QueryContext&, const query::Phrase&);
Xapian::Query words_query(const QueryContext&, const query::Near&);
/// Fails (Exit::usage, too-many-words) where more than `prefix_words_max` written words begin so; says how many.
Result<Xapian::Query> words_query(const QueryContext&, const query::Prefix&);

/// The written words of the index that begin so, sorted, over the fields of the part.
std::vector<std::string> prefix_words(const QueryContext&, const query::Prefix&);

}  // namespace kamervragen
