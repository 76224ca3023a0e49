// Text leaves, compiled: words, phrases, NEAR and prefixes over the text fields.
//
// A word is looked for in the title and in the names on their own terms and in all running text as one, so that each
// has its own statistics (searcher/compiler/ranking.hh). Phrases and NEAR stay inside one passage of one field
// (schema/layout/terms.hh, part_gap).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/compiler/compiled_query.hh"
#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::compiler {

/// More words than this stand behind no prefix: it is refused, not cut.
inline constexpr std::size_t prefix_words_max = 1000;

/// A field whose words are few and well spelt: a title, a name.
inline bool is_main(const layout::Field& field) {
  return field.role == layout::Role::title || field.role == layout::Role::name;
}

/// The text field of that name; where it is empty all but notes.
std::vector<const layout::Field*> text_fields(const layout::FieldTable&, const std::string& part);

/// The same of two words that find the same. A pasted text says its subject many times.
std::string search_key(const index::QueryContext&, const query::Word&);
/// In how many records a word stands in any inflection, of the field in which most have it.
std::uint64_t records_with(const index::QueryContext&, const query::Word&);
/// The places of the lowest of these counts, at most so many, in their order. What no record has says nothing.
std::vector<std::size_t> rarest(const std::vector<std::uint64_t>& records, std::size_t most);

/// How a word is found. A written form is one of the stem's, and counts beside it.
enum class FoundAs { stem, written, part };
/// Calls `use` with each way to find a word: the query, weighted, and the fields that it is for. Any of them makes a
/// match.
void each_way(const index::QueryContext&, const query::Word&,
              const std::function<void(const CompiledQuery&, const std::vector<const layout::Field*>&, FoundAs)>& use);

CompiledQuery words_query(const index::QueryContext&, const query::Word&);
CompiledQuery words_query(const index::QueryContext&, const query::Phrase&);
CompiledQuery words_query(const index::QueryContext&, const query::Near&);
/// Fails (Exit::usage, too-many-words) where more than `prefix_words_max` written words begin so; says how many.
Result<CompiledQuery> words_query(const index::QueryContext&, const query::Prefix&);

/// The written words of the index that begin so, sorted, over the fields of the part.
std::vector<std::string> prefix_words(const index::QueryContext&, const query::Prefix&);

/// What ranks higher among the matches of a query: titles with two of its words, or with its only one. Matches nothing
/// where the query has no word that a title could hold.
CompiledQuery title_bonus(const index::QueryContext&, const query::Zoekvraag&);
/// The same matches, in a better order.
CompiledQuery with_title_bonus(const index::QueryContext&, const CompiledQuery&, const query::Zoekvraag&);

}  // namespace kamervragen::compiler
